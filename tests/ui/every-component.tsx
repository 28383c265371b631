import type { ReactElement } from 'react'
import { vietnamOfficialCalendar } from '#app/domain/calendar/national-calendar.ts'
import { yearView } from '#app/domain/calendar/year-view.ts'
import type { Diagnostic } from '#app/domain/procedure/diagnostics.ts'
import { CodeField, CurrentPasswordField } from '#app/ui/account-fields.tsx'
import { ActPage } from '#app/ui/act-page.tsx'
import { addresses } from '#app/ui/addresses.ts'
import { AsOfForm } from '#app/ui/as-of-form.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink, ButtonRow } from '#app/ui/button.tsx'
import { CalendarDraftForm, WeekFields, weekTyped } from '#app/ui/calendar-draft-form.tsx'
import { CalendarChanges, CalendarImpactView } from '#app/ui/calendar-impact.tsx'
import { CalendarProposalCheck } from '#app/ui/calendar-proposal-check.tsx'
import { CheckPage } from '#app/ui/check-page.tsx'
import { CommentCard } from '#app/ui/comment-card.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { DelegationTable } from '#app/ui/delegation-table.tsx'
import { DocumentFields } from '#app/ui/document-fields.tsx'
import { DossierFlags } from '#app/ui/dossier-flags.tsx'
import { DraftTabs } from '#app/ui/draft-tabs.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { CheckboxField, ChoiceField, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx'
import { FindingList } from '#app/ui/finding-list.tsx'
import { Grounds } from '#app/ui/grounds.tsx'
import { MomentField } from '#app/ui/moment-field.tsx'
import { OrganisationForm } from '#app/ui/organisation-form.tsx'
import { OrganisationTabs } from '#app/ui/organisation-tabs.tsx'
import { PageShell } from '#app/ui/page-shell.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { PositionFields } from '#app/ui/position-fields.tsx'
import { PostButton } from '#app/ui/post-button.tsx'
import { ProblemOf } from '#app/ui/problem-of.tsx'
import { ProblemPage } from '#app/ui/problem-page.tsx'
import { ReasonedAct } from '#app/ui/reasoned-act.tsx'
import { Reasons } from '#app/ui/reasons.tsx'
import { RecoveryCodes } from '#app/ui/recovery-codes.tsx'
import { RedlineSections } from '#app/ui/redline-sections.tsx'
import { ResultTag } from '#app/ui/result-tag.tsx'
import { CapacityField, PasswordField } from '#app/ui/signing-fields.tsx'
import { SourceLines } from '#app/ui/source-lines.tsx'
import { StepTimes } from '#app/ui/step-times.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { Tag, type TagTone } from '#app/ui/tag.tsx'
import { PostWarnings, TimePlanTable } from '#app/ui/time-plan-table.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import { UnitFields } from '#app/ui/unit-fields.tsx'
import { UsageBar } from '#app/ui/usage-bar.tsx'
import { VersionTag } from '#app/ui/version-tag.tsx'
import { WhyDue } from '#app/ui/why-due.tsx'
import { YearCalendar, YearLegend } from '#app/ui/year-calendar.tsx'

export const TONES: TagTone[] = [
  'overdue',
  'soon',
  'paused',
  'in-force',
  'done',
  'obsolete',
  'waiting',
  'outside',
  'draft',
  'neutral',
]

const choices = [
  { value: 'in-person', label: 'Trực tiếp' },
  { value: 'online', label: 'Trực tuyến', hint: 'Cổng Dịch vụ công' },
]

const findings: Diagnostic[] = [
  {
    rule: 'N1',
    severity: 'error',
    line: 36,
    column: 3,
    endColumn: 5,
    arguments: { step: 'B7', line: 35 },
  },
]

const PAPER = { documentNumber: '01/QĐ-MH', documentDate: '5/1/2026', documentTitle: 'Phân công công tác' }
const sampleOfficer = (personId: string, position: string) => ({
  personId,
  name: `Ngô Văn ${personId}`,
  rank: 'Đại tá',
  position,
  unitId: 'mau',
  unitName: 'Công an tỉnh (mẫu)',
})
const DELEGATION = {
  delegationId: 'mau',
  capacity: 'KT.' as const,
  delegator: sampleOfficer('Trưởng Mẫu', 'Giám đốc'),
  delegatorPositionId: 'mau:1',
  delegate: sampleOfficer('Phó Mẫu', 'Phó Giám đốc'),
  scope: { acts: ['signing', 'dossiers'] as const, procedures: null },
  document: { number: '01/QĐ-MH', date: '2026-01-05', title: 'Phân công công tác' },
  from: '2026-01-05T17:00:00Z',
  until: '2026-01-07T17:00:00Z',
  rightsFrom: '2026-01-05T17:00:00Z',
  rightsUntil: '2026-01-07T17:00:00Z',
  restsOn: null,
  ended: null,
}

/** Each generic component with every part of it showing, by the name of its file. */
const ACT_PAGE = {
  number: 'MH01.201.001-261119-0001',
  procedureCode: 'QT17.ĐDĐT',
  procedureTitle: 'Khóa căn cước điện tử',
  step: 1,
  stepName: 'B2 Xem xét',
  next: {
    code: 'B3',
    title: 'Phê duyệt',
    responsible: ['Cục CSQLHC về TTXH'],
    performer: 'outside' as const,
    allotment: '2wd',
  },
  giver: null,
  lateSince: '2026-11-20T01:19:00Z',
  formKey: 'one-form',
}

export const everyComponent: Record<string, ReactElement> = {
  'as-of-form': <AsOfForm action="/people" asked="31/2/2026" notADay search="an" hidden={{ x: 'y' }} />,
  'delegation-table': <DelegationTable rows={[DELEGATION]} />,
  'document-fields': <DocumentFields typed={PAPER} errorOf={() => 'Ghi số, ký hiệu của văn bản.'} optional />,
  'moment-field': (
    <MomentField name="until" label="Kết thúc" error="Ghi ngày." day="30/6" hour="24:00" optional />
  ),
  'organisation-form': (
    <OrganisationForm
      above={[{ name: 'Cán bộ', address: '/people' }]}
      title="Khóa tài khoản"
      explanation={<p>Không có gì bị xóa.</p>}
      errors={[{ field: 'reason', message: 'Ghi lý do.' }]}
      action="/people/mau/disabling"
      formKey="mau"
      confirm="Khóa tài khoản"
      kind="danger"
      back="/people/mau"
    >
      <TextField id="reason" name="reason" label="Lý do" />
    </OrganisationForm>
  ),
  'organisation-tabs': <OrganisationTabs open={['people', 'units', 'delegations', 'rights']} here="units" />,
  'position-fields': (
    <PositionFields
      units={[{ value: 'mau', label: 'Công an xã (mẫu)' }]}
      typed={{
        ...PAPER,
        unit: 'mau',
        title: 'Cán bộ',
        roles: ['officer'],
        capacity: 'Q.',
        from: '1/7/2026',
        until: '',
      }}
      errorOf={() => null}
    />
  ),
  'reasoned-act': (
    <ReasonedAct
      page={{ personId: 'mau', name: 'Ngô Văn Mẫu', formKey: 'mau' }}
      act="enabling"
      action="/people/mau/enabling"
      typed="Trở lại"
      found={{ errors: [], errorOf: () => null }}
    />
  ),
  'unit-fields': (
    <UnitFields
      units={[{ value: 'mau', label: 'Công an tỉnh (mẫu)' }]}
      typed={{
        ...PAPER,
        name: 'Công an xã (mẫu)',
        code: '',
        parent: 'mau',
        level: 'commune',
        receptionName: '',
        place: '',
        from: '1/7/2025',
      }}
      errorOf={() => 'Sai.'}
    />
  ),
  'account-fields': (
    <>
      <CurrentPasswordField error="Mật khẩu không đúng." />
      <CodeField recovery={false} />
    </>
  ),
  'act-page': (
    <>
      <ActPage
        act="hand-over"
        page={ACT_PAGE}
        reasons={[]}
        action={addresses.handOver(ACT_PAGE.number)}
        refusals={[{ code: 'hand-over.late-needs-reason', step: 'B2', dueAt: '2026-11-20T01:19:00Z' }]}
        wrong={[{ field: 'note', message: 'Dài quá 1000 ký tự.' }]}
        consequence="Thời gian của bước này dừng khi giao."
      />
      <ActPage
        act="hand-over"
        page={ACT_PAGE}
        reasons={[{ code: 'hand-over.not-holder', holder: 'Đỗ Văn Lý' }]}
        action={addresses.handOver(ACT_PAGE.number)}
        consequence=""
      />
    </>
  ),
  banner: (
    <>
      <Banner tone="information">Lịch năm 2027 là dự kiến.</Banner>
      <Banner tone="done" live>
        Đã nhận hồ sơ.
      </Banner>
      <Banner tone="warning">Bạn đang xem bản dự thảo.</Banner>
      <Banner tone="obsolete">Hết hiệu lực.</Banner>
    </>
  ),
  breadcrumb: (
    <Breadcrumb above={[{ name: 'Quy trình', address: addresses.procedures() }]} here="QT17.ĐDĐT" />
  ),
  button: (
    <ButtonRow>
      <Button about="HS-2026-00431">Nhận hồ sơ</Button>
      <Button kind="danger">Từ chối</Button>
      <ButtonLink href={addresses.dossier('HS-2026-00431')}>Xem</ButtonLink>
    </ButtonRow>
  ),
  'check-page': (
    <CheckPage
      title="Kiểm tra trước khi phê duyệt"
      consequence={<p>Chữ ký không rút lại được.</p>}
      answers={[
        { term: 'Quy trình', value: 'QT17.ĐDĐT' },
        { term: 'Hiệu lực từ', value: '00:00 01/12/2026', changeAddress: '/draft' },
      ]}
      errors={[{ field: 'password', message: 'Mật khẩu chưa đúng' }]}
      action={addresses.signature('QT17.ĐDĐT', '02-00')}
      fields={{ contentSha256: 'ab12' }}
      confirm="Phê duyệt"
      backAddress={addresses.version('QT17.ĐDĐT', '02-00')}
    >
      <TextField
        id="password"
        name="password"
        label="Mật khẩu"
        error="Mật khẩu chưa đúng"
        width="medium"
        input={{ type: 'password' }}
      />
    </CheckPage>
  ),
  'data-table': (
    <DataTable
      caption="Hồ sơ"
      rows={[{ number: 'HS-2026-00412', used: '12 giờ', over: true }]}
      rowKey={(row) => row.number}
      quiet={(row) => row.over}
      columns={[
        {
          key: 'number',
          heading: 'Mã hồ sơ',
          cell: (row) => row.number,
          sort: { address: '?sort=number', direction: 'descending' },
        },
        { key: 'used', heading: 'Đã dùng', cell: (row) => row.used, numeric: true },
        { key: 'act', heading: 'Việc', headingHidden: true, cell: () => 'Xem' },
      ]}
    />
  ),
  'definition-list': <DefinitionList items={[{ term: 'Người nộp', description: 'VKSND khu vực 2' }]} />,
  'dossier-flags': <DossierFlags flags={['overdue', 'due-soon', 'awaiting-receipt', 'old-version']} />,
  'empty-state': <EmptyState title="Không có việc đến hạn." />,
  'error-summary': (
    <ErrorSummary
      errors={[
        { field: 'code', message: 'Nhập mã hồ sơ' },
        { field: null, message: 'Quy trình chưa có bản đang có hiệu lực' },
      ]}
    />
  ),
  grounds: (
    <Grounds
      grounds={[
        {
          id: 'post',
          role: 'approver',
          unitName: null,
          post: { title: 'Trưởng phòng', unitName: 'Phòng PC06 (minh họa)' },
          delegation: null,
        },
        {
          id: 'order',
          role: 'approver',
          unitName: 'Phòng PC06 (minh họa)',
          post: null,
          delegation: {
            capacity: 'KT.',
            delegator: 'Ngô Văn Thử',
            position: 'Giám đốc',
            document: { number: '1/QĐ-MH', date: '2026-11-02', title: 'Giao ký (minh họa)' },
          },
        },
      ]}
    />
  ),
  field: (
    <form>
      <TextField
        id="code"
        name="code"
        label="Mã hồ sơ"
        hint="Mã ghi trên phiếu"
        error="Nhập mã hồ sơ"
        width="short"
      />
      <TextAreaField id="note" name="note" label="Ghi chú" optional />
      <SelectField id="variant" name="variant" label="Trường hợp" choices={choices} />
      <CheckboxField id="original" name="original" label="Đã xem bản chính" error="Phải xem bản chính" />
      <ChoiceField
        id="channel"
        name="channel"
        label="Kênh"
        hint="Nơi hồ sơ đến"
        choices={choices}
        chosen={['online']}
      />
    </form>
  ),
  'finding-list': (
    <>
      <FindingList
        findings={findings}
        title="1 lỗi"
        note="Trên văn bản đã lưu."
        addressOfLine={(line) => `#line-${line}`}
      />
      <FindingList
        findings={findings}
        title="1 lỗi"
        folded
        reasons={findings.map(({ rule, line, column }) => ({
          rule,
          line,
          column,
          reason: 'Chờ văn bản mới.',
        }))}
        actOf={() => <p className="finding-list__fix">Sửa giúp</p>}
      />
      <FindingList findings={[]} title="Không có vấn đề nào." />
    </>
  ),
  'source-lines': <SourceLines text={'# Một\n\n| B1 | Hai |'} findings={findings} />,
  'page-shell': (
    <PageShell
      unitName="Công an tỉnh Bình Hải (minh họa)"
      currentAddress="/procedures?q=c%C4%83n+c%C6%B0%E1%BB%9Bc"
      sections={['work', 'procedures']}
      currentSection="procedures"
      waiting={{ work: 4 }}
      person={{ name: 'Nguyễn Văn A', position: 'Cán bộ' }}
      searchText="căn cước"
      notices={[{ tone: 'done', text: 'Đã nhận hồ sơ.' }]}
      demonstration
    >
      <h1>Quy trình</h1>
    </PageShell>
  ),
  pager: <Pager previous="?before=1" next="?after=50" position="1–50 trong 312" />,
  'post-button': (
    <PostButton action={addresses.receipt('HS-2026-00431')} fields={{ step: 'B2' }} about="HS-2026-00431">
      Nhận hồ sơ
    </PostButton>
  ),
  'problem-page': (
    <ProblemPage
      title="Máy chủ gặp lỗi"
      whatHappened={<p>Không ghi được bước này.</p>}
      whatWasKept={<p>Hồ sơ vẫn như trước.</p>}
      whatToDo={['Thử lại sau một phút.']}
      reference="7f3a-91bc"
    />
  ),
  'problem-of': (
    <>
      <ProblemOf details={{ code: 'not-found', what: 'dossier', suggestion: null }} />
      <ProblemOf details={null} reference="7f3a-91bc" />
    </>
  ),
  reasons: <Reasons act="trả kết quả được" reasons={['Bước B3 chưa xong.']} />,
  'recovery-codes': (
    <RecoveryCodes codes={['ABCD EFGH IJKL MNOP', 'QRST UVWX YZ23 4567']} onwardAddress={addresses.work()} />
  ),
  'comment-card': (
    <CommentCard
      comment={{
        commentId: '1',
        kind: 'must-change',
        anchor: { section: 'a', quote: 'Đoạn', before: '', after: '' },
        text: 'Ghi rõ thời hạn',
        proposal: null,
        place: { changed: true },
      }}
    />
  ),
  'redline-sections': (
    <RedlineSections
      sections={[{ key: 'a', title: 'I. MỤC ĐÍCH', changes: 1, html: '<p><ins>thêm</ins></p>' }]}
      unchanged={3}
    />
  ),
  'result-tag': (
    <>
      <ResultTag result="early" />
      <ResultTag result="on-time" />
      <ResultTag result="overdue" />
      <ResultTag result={null} />
    </>
  ),
  'signing-fields': (
    <>
      <CapacityField
        ways={[
          { key: 'self', capacity: null, onBehalfOf: null },
          { key: 'self:TM.', capacity: 'TM.', onBehalfOf: null },
          {
            key: 'delegation:mau',
            capacity: 'KT.',
            onBehalfOf: {
              officer: {
                personId: 'mau',
                name: 'Ngô Văn Trưởng Mẫu',
                rank: 'Đại tá',
                position: 'Giám đốc',
                unitId: 'mau',
                unitName: 'Công an tỉnh (mẫu)',
              },
              delegationId: 'mau',
              document: { number: '01/QĐ-MH', date: '2026-01-05', title: 'Phân công công tác' },
            },
          },
        ]}
        chosen="delegation:mau"
      />
      <PasswordField error="Nhập mật khẩu." />
    </>
  ),
  tag: (
    <>
      {TONES.map((tone) => (
        <Tag key={tone} tone={tone}>
          {tone}
        </Tag>
      ))}
    </>
  ),
  timeline: (
    <Timeline
      label="Các bước"
      entries={(['done', 'late', 'current', 'waiting', 'future'] as const).map((state) => ({
        key: state,
        id: state,
        state,
        title: state,
      }))}
    />
  ),
  tabs: <Tabs label="Danh mục" tabs={[{ key: 'a', name: 'Nội bộ', address: '/' }]} here="a" />,
  'draft-tabs': <DraftTabs code="QT03.CC" here="steps" />,
  'step-times': (
    <StepTimes
      times={[
        {
          variant: '',
          term: { kind: 'duration', n: 2, unit: 'working-day' },
          steps: 3,
          allotted: 600,
          limit: 960,
          counted: 3,
          without: 0,
        },
        {
          variant: 'Cấp đổi',
          term: { kind: 'duration', n: 1, unit: 'working-day' },
          steps: 3,
          allotted: 600,
          limit: 480,
          counted: 3,
          without: 0,
        },
        { variant: 'Cấp lại', term: null, steps: 2, allotted: 60, limit: null, counted: 2, without: 1 },
        {
          variant: 'Khóa',
          term: { kind: 'immediate' },
          steps: 1,
          allotted: 0,
          limit: 480,
          counted: 1,
          without: 0,
        },
      ]}
    />
  ),
  'usage-bar': (
    <>
      <UsageBar allottedMinutes={240} usedMinutes={60} />
      <UsageBar allottedMinutes={480} usedMinutes={720} />
      <UsageBar allottedMinutes={null} usedMinutes={60} />
    </>
  ),
  'version-tag': (
    <>
      <VersionTag status="in-force" />
      <VersionTag status="superseded" />
      <VersionTag status="paper" />
    </>
  ),
  'calendar-draft-form': (
    <CalendarDraftForm
      code="VN"
      name="Lịch làm việc"
      lock={7}
      title="Giờ làm việc"
      action="/calendars/VN/draft/week"
      wrong={[{ field: 'mon', message: 'Giờ không đọc được.' }]}
      confirm="Lưu"
    >
      <WeekFields typed={weekTyped(vietnamOfficialCalendar.week)} wrong={['mon']} />
    </CalendarDraftForm>
  ),
  'calendar-impact': (
    <>
      <CalendarChanges
        changes={['Thêm thứ Năm 19/11/2026: nghỉ']}
        others={[{ code: 'BINH-AN', version: 2 }]}
      />
      <CalendarImpactView
        impact={{
          others: [],
          counts: { dossiers: 2, steps: 1, newlyOverdue: 0, noLongerOverdue: 1 },
          total: 2,
          shown: [
            {
              code: 'MH01.201.001-261101-0001',
              procedureCode: 'QT03.CC',
              stepCode: 'B2',
              due: { from: '2026-11-18T10:00:00Z', to: '2026-11-20T10:00:00Z' },
              step: null,
              turns: 'in-time',
            },
          ],
        }}
      />
    </>
  ),
  'calendar-proposal-check': (
    <CalendarProposalCheck
      proposal={{
        code: 'VN',
        name: 'Lịch mẫu',
        version: 2,
        citation: 'Công điện 77/CĐ-THU',
        proposer: 'Trần Văn Soạn',
        sha256: 'ab'.repeat(32),
        formKey: 'key',
      }}
      title="Rút đề nghị"
      consequence="Đề nghị trở lại thành dự thảo."
      action="/calendars/VN/proposal/withdrawal"
      errors={[]}
      confirm="Rút đề nghị để sửa"
    />
  ),
  'time-plan-table': (
    <form>
      <TimePlanTable
        planned={{
          variant: '',
          rows: [
            {
              key: '0-0',
              code: 'B1',
              title: 'Tiếp nhận',
              responsible: 'Cán bộ tiếp nhận',
              versionTime: '04 giờ làm việc',
              isOutside: false,
              joined: false,
              time: '02 giờ làm việc',
              posts: 'Cán bộ tiếp nhận',
            },
            {
              key: '0-1',
              code: 'B2',
              title: 'Tra cứu',
              responsible: 'Cục',
              versionTime: '',
              isOutside: true,
              joined: false,
              time: '',
              posts: '',
            },
          ],
          sum: { allotted: 120, version: 240, term: null },
        }}
        minutesPerDay={480}
        form={{ wrong: ['0-0'] }}
      />
      <PostWarnings
        warnings={[{ variant: '', steps: 'B1', post: 'Văn thư', responsible: 'Cán bộ tiếp nhận' }]}
      />
    </form>
  ),
  'year-calendar': (
    <>
      <YearLegend withOwn />
      <YearCalendar
        view={yearView(vietnamOfficialCalendar, 2026)}
        action="/calendars/VN"
        hidden={{ year: '2026' }}
        chosen="2026-08-22"
        today="2026-11-18"
      />
    </>
  ),
  'why-due': (
    <WhyDue due="2026-11-25T10:00:00Z" lines={['Ngày nhận không tính.']} calendar="Công an cấp xã, bản 3" />
  ),
}
