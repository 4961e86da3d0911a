import type { EChartsOption } from 'echarts'
import { xmlText } from './xml-text.ts'

export interface Drawing {
  readonly title: string
  /** What is in it, for who cannot see it. */
  readonly about: string
  readonly width: number
  readonly height: number
  readonly option: EChartsOption
}

/**
 * A chart as a whole SVG. The library is some 40 MB in memory and takes a second to read, so it is loaded
 * here, on first use: in the process that makes reports, never in the one that answers citizens.
 */
export async function drawSvg({ title, about, width, height, option }: Drawing): Promise<string> {
  const [core, { BarChart, CustomChart, LineChart, ScatterChart }, components, { SVGRenderer }] =
    await Promise.all([
      import('echarts/core'),
      import('echarts/charts'),
      import('echarts/components'),
      import('echarts/renderers'),
    ])
  const { GridComponent, LegendComponent, TitleComponent } = components
  core.use([BarChart, CustomChart, LineChart, ScatterChart])
  core.use([GridComponent, LegendComponent, TitleComponent, SVGRenderer])
  const chart = core.init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: 'sans-serif', color: '#1a1a1a' },
      ...option,
    })
    const named = `<title>${xmlText(title)}</title><desc>${xmlText(about)}</desc>`
    return chart
      .renderToSVGString()
      .replace(/^<svg ([^>]*)>/, (_, attributes) => `<svg role="img" ${attributes}>${named}`)
  } finally {
    chart.dispose()
  }
}
