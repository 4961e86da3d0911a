import { tellsFaults } from './fault-rows.ts'

const COLUMNS = 'dossier-columns.yaml'
const HTTP = 'dossier-http.yaml'

tellsFaults('of how exports are read', [
  [
    'no name of the source',
    COLUMNS,
    'source: phần mềm một cửa\n',
    '',
    ['columns:', 'thiếu "source"'],
  ],
  [
    'no column of codes',
    COLUMNS,
    'code: [Mã hồ sơ, Số hồ sơ]',
    'code: []',
    ['code: []', '"code" cần ít nhất một tên cột'],
  ],
  [
    'a name of two columns',
    COLUMNS,
    'due: [Ngày hẹn trả]',
    'due: [ngay tiep nhan]',
    ['due: [ngay', 'mục 1 của "due" "ngay tiep nhan" đã dùng ở mục "received"'],
  ],
  [
    'a column that is none',
    COLUMNS,
    'received: [',
    'recieved: [',
    ['recieved:', 'không có mục "recieved"; có phải "received" không?'],
  ],
])

tellsFaults('of how the office’s service is asked', [
  ['no field of the state', HTTP, '  state: statusCurrentTask\n', '', ['fields:', 'thiếu "state"']],
  [
    'a path that is none',
    HTTP,
    'procedure.translate[0].name',
    'procedure..name',
    [
      'procedureName:',
      '"procedureName" phải là đường dẫn trong câu trả lời, như procedure.translate[0].name',
    ],
  ],
  [
    'a name of a person',
    HTTP,
    '  due: appointmentDate\n',
    '  due: appointmentDate\n  fullname: applicant.data.fullname\n',
    ['  fullname: applicant', 'không có mục "fullname"'],
  ],
  [
    'no header',
    HTTP,
    'tokenHeader: Authorization',
    'tokenHeader: "Mã truy cập"',
    ['tokenHeader:', '"tokenHeader" phải là tên một tiêu đề HTTP, như Authorization'],
  ],
])
