import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface OfficeService {
  readonly url: string
  /** Path and query of each call, and what its `Authorization` said. */
  readonly calls: { readonly path: string; readonly token: string | undefined }[]
  /** Answers from now on; nothing is sent where it returns without an answer. */
  answer: (request: IncomingMessage, response: ServerResponse) => void
  close(): Promise<void>
}

/** An office's enquiry service, on loopback. */
export async function officeService(): Promise<OfficeService> {
  const calls: OfficeService['calls'] = []
  const server = createServer((request, response) => {
    calls.push({ path: request.url ?? '', token: request.headers.authorization })
    service.answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const service: OfficeService = {
    url: `http://127.0.0.1:${port}/pa/dossier-search/dvc`,
    calls,
    answer: json({ content: [] }),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  return service
}

export function json(body: unknown): OfficeService['answer'] {
  return (_, response) => {
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(body))
  }
}

/** As iGate tells of a dossier (facts, part C3). */
export function igateDossier(over: Readonly<Record<string, unknown>> = {}): object {
  return {
    code: 'H26.15.17-261101-0004',
    applicant: { data: { fullname: 'Nguyễn Văn Ẩn', phoneNumber: '0912345604' } },
    procedure: { translate: [{ languageId: 228, name: 'Đăng ký kết hôn' }] },
    statusCurrentTask: 'Đang xử lý',
    applyMethod: { name: 'Trực tiếp' },
    appliedDate: '2026-11-20T09:10:00.000+0700',
    completedDate: null,
    appointmentDate: '2026-11-27T16:30:00.000+0700',
    ...over,
  }
}
