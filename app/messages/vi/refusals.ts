import { exactMoment } from '../exact-moment.ts'
import type { RefusalTexts } from '../refusal.ts'
import { labels } from './labels.ts'
import { lifecycleRefusals } from './lifecycle-refusals.ts'
import { organisationRefusals } from './organisation-refusals.ts'
import { time } from './time.ts'
import { timePlanRefusals } from './time-plan-refusals.ts'

const two = (n: number) => String(n).padStart(2, '0')
const versionName = (version: { issueNumber: number; revision: number }) =>
  `lần ban hành ${two(version.issueNumber)}, lần sửa đổi ${two(version.revision)}`

/** Every reason for saying no, in the words of those who are told. */
export const refusals: RefusalTexts = {
  ...organisationRefusals,
  ...lifecycleRefusals,
  ...timePlanRefusals,
  'sign-in.refused': () => 'Tên đăng nhập hoặc mật khẩu không đúng.',
  'password.wrong': () => 'Mật khẩu không đúng. Chưa có gì được ghi.',
  'sign-in.throttled': ({ until }) =>
    `Đã thử quá nhiều lần nên chưa kiểm tra lần này. Thử lại sau ${exactMoment(until)}; tài khoản không bị khóa.`,
  'password.too-short': ({ length, least }) =>
    `Mật khẩu mới có ${length} ký tự; cần ít nhất ${least}. Một câu dễ nhớ là tốt nhất.`,
  'password.too-long': ({ most }) => `Mật khẩu mới dài quá ${most} ký tự.`,
  'password.common': () =>
    'Mật khẩu mới quá phổ biến, hoặc chỉ là một mật khẩu phổ biến được lặp lại hay thêm số, dấu. Hãy chọn câu khác.',
  'password.names-the-person': () =>
    'Mật khẩu mới chỉ là tên đăng nhập, họ tên của anh/chị hoặc tên hệ thống. Hãy chọn câu khác.',
  'password.repeat-differs': () => 'Hai lần nhập mật khẩu mới không giống nhau.',
  'password.unchanged': () => 'Mật khẩu mới giống mật khẩu đang dùng.',
  'account.own-reset': () =>
    'Không tự cấp mã tạm cho mình: hãy đổi mật khẩu ở trang tài khoản, hoặc nhờ người quản trị khác.',
  'account.person-unknown': () => 'Không có cán bộ này.',
  'session.passed-on': () =>
    'Phiên này đã kết thúc hoặc đã sang bước khác ở cửa sổ khác. Chưa có gì được ghi.',
  'second-factor.wrong': () =>
    'Mã không đúng, đã hết hạn hoặc đã được dùng. Chờ ứng dụng hiện mã mới rồi nhập lại.',
  'second-factor.enrolled-already': () => 'Tài khoản đã có xác thực hai lớp.',
  'second-factor.not-enrolled': () => 'Tài khoản chưa có xác thực hai lớp.',

  'account.shut': () => 'Tài khoản vừa bị khóa. Chưa có gì được ký.',

  'procedure.code-taken': ({ procedureCode, existing }) =>
    existing === procedureCode
      ? `Mã hiệu ${procedureCode} đã có trong danh mục.`
      : `Mã hiệu ${procedureCode} trùng với ${existing} khi bỏ dấu; hãy dùng một cách viết.`,
  'procedure.code-malformed': ({ procedureCode }) =>
    `Mã hiệu “${procedureCode}” không đúng dạng, ví dụ đúng: QT17.ĐDĐT.`,
  'version.number-taken': (version) => `Đã có bản ${versionName(version)}.`,
  'version.number-not-next': ({ allowed, ...version }) =>
    `Số ${versionName(version)} không nối tiếp bản trước; số được dùng: ${allowed.map(versionName).join('; ')}.`,
  'version.already-in-approval': (version) =>
    `Bản ${versionName(version)} còn đang trình ký; mỗi lúc chỉ trình một bản.`,
  'version.code-differs': ({ expected, found }) =>
    `Mã hiệu trong văn bản là ${found}, quy trình này là ${expected}.`,
  'version.has-errors': ({ count }) =>
    `Văn bản còn ${count} lỗi; sửa hết lỗi mới trình được (xem danh sách trên trang dự thảo).`,
  'version.warnings-without-reason': ({ places }) =>
    `Chưa ghi lý do chấp nhận ${places.length} cảnh báo (${places.map(({ rule, line }) => `${rule} dòng ${line}`).join(', ')}).`,
  'version.reason-too-long': ({ most, places }) =>
    `Lý do của ${places.length} cảnh báo dài quá ${most} ký tự (${places.map(({ rule, line }) => `${rule} dòng ${line}`).join(', ')}).`,
  'version.effective-in-the-past': ({ at }) => `Thời điểm hiệu lực ${time.dateTime(at)} đã qua.`,
  'version.unknown': (version) => `Quy trình không có bản ${versionName(version)}.`,
  'version.not-in-signing': () => 'Bản này không ở bước ký.',
  'version.not-approved': () => 'Bản này chưa đủ ba chữ ký.',
  'version.already-issued': () => 'Bản này đã được ban hành.',
  'version.effect-passed': ({ effectiveFrom }) =>
    `Thời điểm hiệu lực đã phê duyệt (${time.dateTime(effectiveFrom)}) đã qua trước khi ban hành; cần trình lại.`,
  'version.effect-before-last': ({ effectiveFrom, last }) =>
    `Hiệu lực ${time.dateTime(effectiveFrom)} không sau hiệu lực của bản trước (${time.dateTime(last)}).`,
  'version.effect-before-withdrawal': ({ effectiveFrom, until }) =>
    `Hiệu lực ${time.dateTime(effectiveFrom)} trước lúc bản hiện nay bị bãi bỏ (${time.dateTime(until)}).`,
  'version.comments-unanswered': ({ count }) =>
    `Còn ${count} ý kiến bắt buộc sửa chưa trả lời; trả lời từng ý kiến rồi trình.`,
  'signers.not-three-people': () => 'Soạn thảo, xem xét và phê duyệt phải là ba người khác nhau.',
  'signers.author-not-you': () => 'Người trình phải là người ký soạn thảo.',
  'signature.not-your-turn': ({ waitingFor }) =>
    `Chưa đến lượt anh/chị: đang chờ chữ ký ${labels.signatureRoles[waitingFor].toLowerCase()}.`,
  'signature.not-a-signer': () => 'Anh/chị không có tên trong phần ký của bản này.',
  'signature.signed-already': () =>
    'Anh/chị đã ký bản này ở vai trò khác; ba chữ ký phải là của ba người, kể cả khi ký thay.',
  'signature.role-not-held': ({ roles }) =>
    `Anh/chị có tên trong phần ký nhưng hiện không giữ vai trò ${roles.map((role) => labels.roles[role].toLowerCase()).join(', ')}.`,
  'signature.capacity-not-yours': () =>
    'Tư cách ký này không phải của anh/chị lúc này; hãy chọn một tư cách trong danh sách.',
  'signature.content-differs': () =>
    'Nội dung đã khác với nội dung anh/chị được xem; hãy mở lại trang và đọc lại trước khi ký.',
  'signature.after-effect': ({ effectiveFrom }) =>
    `Thời điểm hiệu lực ${time.dateTime(effectiveFrom)} đã qua, chữ ký không còn giá trị; cần trình lại.`,
  'return.reason-missing': () => 'Ghi lý do trả lại.',
  'decision.number-missing': () => 'Ghi số quyết định ban hành.',
  'decision.date-in-the-future': ({ date }) => `Ngày quyết định ${time.date(date)} chưa tới.`,
  'draft.held-by-nobody-else': () => 'Hiện không có ai khác đang sửa dự thảo.',
  'draft.missing': () => 'Quy trình không có dự thảo nào.',
  'draft.changed-meanwhile': () =>
    'Dự thảo đã được sửa sau khi anh/chị mở trang; hãy xem lại dự thảo rồi trình.',
  'draft.saved-meanwhile': ({ by, at }) =>
    `${by} đã lưu dự thảo lúc ${time.dateTime(at)}. Bài của anh/chị chưa bị mất và chưa ghi đè bài nào: hai bản ở dưới.`,
  'document.unreadable': ({ problems }) =>
    `Không đọc được văn bản: ${problems.map(({ line, column }) => `dòng ${line}, cột ${column}`).join('; ')}.`,

  'distribution.empty': () => 'Chọn ít nhất một đơn vị hoặc một người phải biết quy trình.',
  'distribution.unit-not-there': ({ ids }) =>
    `${ids.length} đơn vị được chọn không còn hoạt động; hãy mở lại trang và chọn lại.`,
  'distribution.person-not-there': ({ ids }) =>
    `${ids.length} người được chọn không có hoặc đã bị khóa tài khoản; hãy mở lại trang và chọn lại.`,
  'distribution.unchanged': () => 'Danh sách không khác danh sách đang dùng; không có gì để ghi.',
  'reading.not-to-be-read': ({ status }) =>
    `Bản này ở tình trạng “${labels.versionStatuses[status].toLowerCase()}”; chỉ xác nhận được bản đang có hiệu lực hoặc đã ban hành, chờ hiệu lực.`,
  'reading.not-addressed': () => 'Anh/chị không có tên trong danh sách phân phối của quy trình này.',
  'reading.acknowledged-already': ({ at }) => `Anh/chị đã xác nhận bản này lúc ${time.dateTime(at)}.`,
  'reading.content-differs': () =>
    'Nội dung khác với nội dung anh/chị được xem; hãy mở lại trang và đọc lại. Chưa có gì được ghi.',

  'calendar.version-not-next': ({ version, next }) =>
    `Phiên bản lịch ${version} không nối tiếp; số đúng là ${next}.`,
  'calendar.citation-missing': () => 'Ghi văn bản làm căn cứ cho lịch.',
  'calendar.nothing-changed': () => 'Dự thảo không khác lịch đang dùng; không có gì để công bố.',
  'calendar.year-taken-away': ({ year }) => `Lịch năm ${year} đã công bố thì không bỏ được.`,
  'calendar.year-made-provisional': ({ year }) =>
    `Lịch năm ${year} đã là chính thức, không chuyển lại thành dự kiến được.`,
  'calendar.days-without-document': ({ dates }) =>
    `Chưa ghi số văn bản cho ${dates.length} ngày của năm đã có lịch chính thức: ${dates.map(time.date).join(', ')}.`,
  'calendar.draft-changed-meanwhile': () =>
    'Dự thảo đã được sửa hoặc công bố sau khi anh/chị mở trang; hãy xem lại dự thảo. Chưa có gì được công bố.',
  'calendar.changed-meanwhile': () =>
    'Một lịch khác hoặc một đơn vị vừa được ghi nhận trong lúc tính; hãy xem lại tác động rồi công bố.',
  'calendar.terms-leave-years': ({ dossiers, year }) =>
    `Lịch này đẩy hạn của ${dossiers} hồ sơ sang năm ${year} chưa nạp; hãy nạp năm ${year} (dự kiến cũng được) trong cùng phiên bản.`,
  'calendar.set-up-over-published': () =>
    'Lịch này đã có phiên bản được công bố; từ phiên bản thứ hai phải có người đề nghị và người xác nhận.',
  'calendar.proposal-pending': ({ proposer }) =>
    `Lịch này đang có đề nghị công bố của ${proposer} chờ xác nhận; rút hoặc trả lại đề nghị rồi mới sửa được.`,
  'calendar.proposal-missing': () =>
    'Không còn đề nghị nào chờ xác nhận: đã được công bố, trả lại hoặc rút. Chưa có gì được ghi thêm.',
  'calendar.proposal-changed': () =>
    'Đề nghị đang chờ không phải đề nghị anh/chị đã xem; hãy xem lại tác động. Chưa có gì được ghi.',
  'calendar.proposal-outdated': () =>
    'Từ khi đề nghị đã có phiên bản khác của lịch này hoặc của lịch gốc được công bố; hãy rút hoặc trả lại, rồi đề nghị lại.',
  'calendar.proposer-confirms': () =>
    'Người đề nghị không tự xác nhận được; cần một người khác có quyền công bố lịch.',
  'calendar.proposal-not-yours': ({ proposer }) => `Chỉ ${proposer}, người đã đề nghị, rút được đề nghị này.`,
  'calendar.return-reason-missing': () => 'Ghi lý do trả lại.',
  'calendar.code-malformed': ({ calendarCode }) =>
    `Mã lịch “${calendarCode}” không đúng dạng: chữ hoa, số, dấu chấm, gạch ngang, tối đa 32 ký tự; ví dụ: BINH-AN.`,
  'calendar.code-taken': ({ calendarCode }) => `Mã lịch ${calendarCode} đã có.`,
  'calendar.name-missing': () => 'Ghi tên lịch.',
  'calendar.unit-unknown': () => 'Chọn đơn vị trong danh sách.',
  'calendar.unit-has-one': ({ calendarCode }) => `Đơn vị đã có lịch riêng, mã ${calendarCode}.`,
  'calendar.draft-missing': () => 'Lịch này không có dự thảo nào.',
  'calendar.draft-there-already': ({ by }) =>
    `Lịch này đã có một dự thảo, do ${by} lưu lần cuối; mỗi lịch chỉ có một.`,
  'calendar.days-inverted': ({ from, to }) => `Ngày cuối ${time.date(to)} trước ngày đầu ${time.date(from)}.`,
  'calendar.too-many-days': ({ days, most }) => `${days} ngày một lần là quá nhiều; nhiều nhất ${most} ngày.`,
  'calendar.day-outside-years': ({ date }) =>
    `Ngày ${time.date(date)} nằm ngoài các năm đã nạp; hãy nạp năm đó trước.`,
  'calendar.day-taken': ({ date, name }) =>
    `Ngày ${time.date(date)} đã có trong lịch (${name}); đánh dấu “thay ngày đã có” nếu muốn thay.`,
  'calendar.day-unknown': ({ date }) => `Ngày ${time.date(date)} không có trong danh sách ngày ngoại lệ.`,
  'calendar.day-not-own': ({ date }) =>
    `Ngày ${time.date(date)} lấy từ lịch gốc, không bỏ ở lịch riêng được; hãy thêm một ngày riêng đè lên.`,
  'calendar.day-name-missing': () => 'Ghi tên ngày, ví dụ: Tết Nguyên đán.',
  'calendar.day-document-missing': ({ year }) =>
    `Năm ${year} đã có lịch chính thức: ghi số văn bản làm căn cứ.`,
  'calendar.holiday-with-sessions': () =>
    'Ngày lễ, nghỉ bù, nghỉ hoán đổi không có giờ làm việc; để trống ô giờ.',
  'calendar.make-up-day-without-sessions': () => 'Ngày làm bù phải có giờ làm việc.',
  'calendar.sessions-wrong': () =>
    'Giờ làm việc không đúng: viết như 07:30-11:30, 13:30-17:30, buổi trước xong buổi sau mới bắt đầu, không quá 24:00.',
  'calendar.year-not-next': ({ year, first, last }) =>
    `Không nạp được năm ${year}: các năm phải liền nhau, đang có ${first} đến ${last}.`,
  'calendar.years-of-base': () => 'Các năm theo lịch gốc, không đổi ở lịch riêng được.',
  'calendar.day-length-wrong': () => 'Một ngày làm việc dài từ 1 phút đến 24 giờ.',
  'calendar.week-change-unknown': ({ from }) =>
    `Không có lần đổi giờ làm việc nào từ ngày ${time.date(from)}.`,
  'calendar.year-not-loaded': ({ year }) =>
    `Lịch làm việc năm ${year} chưa được nạp nên không tính được thời hạn; không tự đoán. Hãy báo người quản lý lịch.`,
  'calendar.no-working-time': () => 'Lịch không có giờ làm việc nào để tính.',
  'duration.fraction-needs-exact': () => 'Thời gian lẻ ngày chỉ tính được theo cách đếm chính xác từng phút.',
  'duration.unreadable': ({ text }) => `Không hiểu thời hạn “${text}”.`,
  'duration.negative': () => 'Thời hạn không được âm.',
  'duration.not-whole': () => 'Đơn vị này không chia lẻ được.',
  'duration.too-long': () => 'Thời hạn dài quá mười năm; có lẽ nhập nhầm.',
  'intake.unit-without-code': ({ unitName }) =>
    `${unitName} chưa có mã định danh nên không lập được mã hồ sơ; đề nghị văn thư ghi mã cho đơn vị.`,
  'intake.no-version-for-intake': ({ procedureCode }) =>
    `Quy trình ${procedureCode} không có bản nào để tiếp nhận hồ sơ lúc này.`,
  'intake.version-changed': (version) =>
    `Trong lúc điền, ${versionName(version)} đã có hiệu lực; hãy kiểm tra lại rồi tiếp nhận theo bản mới.`,
  'intake.variant-unknown': ({ variant }) => `Quy trình không có trường hợp “${variant}”.`,
  'intake.no-steps': ({ variant }) =>
    `Trường hợp “${variant}” không có bước nào do đơn vị hoặc cơ quan khác thực hiện.`,
  'intake.papers-missing': ({ names }) =>
    `Còn thiếu ${names.length} giấy tờ: ${names.join('; ')}. Chưa đủ thì hướng dẫn bổ sung, chưa tiếp nhận.`,
  'intake.submitted-later': () => 'Thời điểm nộp không được sau thời điểm hiện tại.',
  'intake.outside-window': ({ opensAt }) =>
    `Đang ngoài thời gian tiếp nhận${opensAt ? `; mở lại lúc ${time.dateTimeWithWeekday(opensAt)}` : ''}. Nếu vẫn nhận trực tiếp, ghi lý do.`,
  'intake.request-missing': () => 'Ghi số, ngày và cơ quan của văn bản đề nghị.',

  'dossier.finished': () => 'Hồ sơ đã có kết quả, không còn bước nào để làm.',
  'hand-over.already-given': ({ receiver, givenAt }) =>
    `Bước này đã được giao cho ${receiver} lúc ${time.dateTime(givenAt)} và đang chờ nhận.`,
  'hand-over.not-holder': ({ holder }) => `Hồ sơ đang do ${holder} giữ; chỉ người giữ mới giao được.`,
  'hand-over.at-outside-body': ({ body }) =>
    `Hồ sơ đang ở ${body}, ngoài hệ thống; khi nhận lại thì ghi nhận việc nhận lại.`,
  'hand-over.last-step': () => 'Đây là bước cuối; hãy ghi nhận đã có kết quả.',
  'hand-over.not-last-step': ({ next }) => `Chưa phải bước cuối; bước sau là ${next}.`,
  'hand-over.late-needs-reason': ({ step, dueAt }) =>
    `Bước ${step} đã quá thời gian (hạn ${time.dateTime(dueAt)}); ghi lý do, lý do sẽ vào cột Ghi chú.`,
  'hand-over.next-is-outside': ({ step }) =>
    `Bước ${step} làm ở cơ quan ngoài hệ thống; ghi cách chuyển và số văn bản.`,
  'hand-over.next-is-inside': ({ step }) => `Bước ${step} làm trong đơn vị; chọn người nhận.`,
  'hand-over.means-missing': () => 'Ghi cách chuyển (bưu chính, trục liên thông, trực tiếp…).',
  'hand-over.other-unit': ({ receiver }) => `${receiver} không thuộc đơn vị đang giải quyết hồ sơ.`,
  'hand-over.stale-step': ({ step }) =>
    `Hồ sơ đã sang bước ${step} từ khi anh/chị mở trang; hãy xem lại hồ sơ. Chưa có gì được ghi.`,
  'receipt.nothing-to-receive': () => 'Không có bàn giao nào đang chờ nhận.',
  'receipt.not-the-receiver': ({ receiver }) => `Hồ sơ được giao cho ${receiver}; không ai nhận thay được.`,
  'receipt.reason-missing': () => 'Ghi lý do từ chối nhận.',
  'take-back.not-the-giver': ({ giver }) => `Chỉ người giao (${giver}) mới lấy lại được.`,
  'result.not-ready': () => 'Hồ sơ chưa có kết quả.',
  'result.already-returned': () => 'Kết quả đã được trả.',
}
