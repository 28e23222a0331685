package cn.bangfu.web.shell;

import cn.bangfu.access.Right;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The table of pages: every address a browser may ask for, with the right that opens it. An address
 * that is not here is refused to everybody. The menu, too, shows what its pages' rights say.
 */
public enum WebPage {
  LOG_IN("/login.xhtml", Right.ANYBODY),
  /** One-time password, or the question about another session: nobody is logged in yet. */
  LOG_IN_STEP("/login-step.xhtml", Right.ANYBODY),
  /** What the chosen certificate says, and the button that logs in with it. */
  CERTIFICATE("/certificate.xhtml", Right.ANYBODY),
  CERTIFICATE_CHAIN("/certificate-chain", Right.ANYBODY),
  CAPTCHA("/captcha", Right.ANYBODY),
  ERROR("/error.xhtml", Right.ANYBODY),
  /** Seconds left of the session, asked by open pages. */
  SESSION("/session", Right.ANYBODY),
  /** What was typed and not saved; asked by open pages, nobody logged in gets nothing. */
  DRAFT("/draft", Right.ANYBODY),
  /** Ends what an open page waits for; asks for the right itself. */
  STATISTICS_STOP("/statistics-stop", Right.ANYBODY),

  HOME("/home.xhtml", Right.ANY_ACCOUNT),
  PASSWORD("/staff/password.xhtml", Right.OWN_ACCOUNT),
  MY_INFORMATION("/staff/me.xhtml", Right.LOGGED_IN),
  STAFF_EDIT("/staff/edit.xhtml", Right.USER_ADMIN_VIEW),
  STAFF_QUERY("/staff/query.xhtml", Right.USER_ADMIN_VIEW),
  STAFF_IMPORT("/staff/import.xhtml", Right.STAFF_IMPORT),
  STAFF_LAYERS("/staff/layers.xhtml", Right.USER_ADMIN_VIEW),
  STAFF_TAKE_OVER("/staff/takeover.xhtml", Right.USER_ADMIN_VIEW),
  STAFF_PERMISSIONS("/staff/permissions.xhtml", Right.USER_ADMIN_VIEW),
  APPOINTMENTS("/staff/appointments.xhtml", Right.APPOINTMENT_VIEW),
  NATIONAL_ADMINISTRATOR("/staff/national.xhtml", Right.NATIONAL_ADMIN_VIEW),
  MY_CERTIFICATES("/staff/certificates.xhtml", Right.OWN_CERTIFICATES),
  CERTIFICATE_DESK("/certificate/desk.xhtml", Right.CERTIFICATE_VIEW),
  CERTIFICATE_NATIONAL("/security/certificates.xhtml", Right.CERTIFICATE_NATIONAL_VIEW),
  TRUST("/security/trust.xhtml", Right.TRUST_VIEW),
  SECOND_FACTOR("/staff/second-factor.xhtml", Right.OWN_SECOND_FACTOR),
  VERIFY_UNION("/staff/verify-union.xhtml", Right.FIRST_LOGIN_VIEW),
  VERIFY_PERSON("/staff/verify-person.xhtml", Right.FIRST_LOGIN_VIEW),
  CONFIRM_UNION("/unionorg/confirm.xhtml", Right.FIRST_LOGIN_VIEW),

  ARCHIVE_LIST("/archive/list.xhtml", Right.ARCHIVE_LIST),
  ARCHIVE_QUERY("/archive/query.xhtml", Right.ARCHIVE_LIST),
  ARCHIVE_QUICK("/archive/quick-report.xhtml", Right.ARCHIVE_PREPARE),
  ARCHIVE_FIND("/archive/find.xhtml", Right.ARCHIVE_LIST),
  ARCHIVE_STANDARD("/archive/standard.xhtml", Right.ARCHIVE_STANDARD),
  ARCHIVE_OPTIONS("/archive/options.xhtml", Right.ARCHIVE_LIST),
  ARCHIVE_FORMS("/archive/forms.xhtml", Right.ARCHIVE_LIST),
  ARCHIVE_VIEW("/archive/view.xhtml", Right.ARCHIVE_VIEW),
  ARCHIVE_EDIT("/archive/edit.xhtml", Right.ARCHIVE_PREPARE),
  ARCHIVE_RESTORE("/archive/restore.xhtml", Right.ARCHIVE_PREPARE),
  ARCHIVE_RESTORE_EDIT("/archive/restore-edit.xhtml", Right.ARCHIVE_PREPARE),
  ARCHIVE_CLOSED("/archive/closed.xhtml", Right.ARCHIVE_LIST),
  /** A file of an archive: looked at in its page, taken from its address. */
  ATTACHMENT("/archive/attachment.xhtml", Right.ATTACHMENT_LIST),
  ATTACHMENT_FILE("/attachment", Right.ATTACHMENT_OPEN),

  ARCHIVE_BRANCH("/archive/branch.xhtml", Right.ARCHIVE_VIEW),
  CONVERSION("/archive/conversion.xhtml", Right.ARCHIVE_CONVERSION_VIEW),
  ARCHIVE_IDLE("/archive/idle.xhtml", Right.ARCHIVE_IDLE_VIEW),
  ARCHIVE_MERGE("/archive/merge.xhtml", Right.ARCHIVE_ADVANCED),
  ARCHIVE_MERGE_TWO("/archive/merge-two.xhtml", Right.ARCHIVE_ADVANCED),
  ARCHIVE_MERGE_FORM("/archive/merge-form.xhtml", Right.ARCHIVE_MERGE_OPEN),
  ARCHIVE_TRANSFER("/archive/transfer.xhtml", Right.ARCHIVE_ADVANCED),
  ARCHIVE_TRANSFER_ALL("/archive/transfer-all.xhtml", Right.ARCHIVE_ADVANCED),
  LOGIC_CHECK("/archive/logic.xhtml", Right.LOGIC_RESULT),
  EXPORT_LIST("/export/list.xhtml", Right.EXPORT_VIEW),
  EXPORT_EDIT("/export/edit.xhtml", Right.EXPORT_VIEW),
  EXPORT_FILE("/export/file", Right.EXPORT_OPEN),
  EXPORT_APPROVALS("/export/approvals.xhtml", Right.EXPORT_VIEW),
  SNAPSHOTS("/archive/snapshots.xhtml", Right.ARCHIVE_LIST),
  SNAPSHOT("/archive/snapshot.xhtml", Right.ARCHIVE_LIST),
  PROBLEM_ARCHIVES("/archive/problems.xhtml", Right.ARCHIVE_LIST),
  STANDARDS("/standard/list.xhtml", Right.ARCHIVE_LIST),
  RULE_SETS("/standard/rules.xhtml", Right.ARCHIVE_LIST),

  ASSISTANCE_LIST("/assistance/list.xhtml", Right.ASSISTANCE_LIST),
  ASSISTANCE_FIND("/assistance/find.xhtml", Right.ASSISTANCE_LOOK_UP),
  ASSISTANCE_BULK("/assistance/bulk.xhtml", Right.ASSISTANCE_PREPARE),
  ASSISTANCE_BULK_EDIT("/assistance/bulk-edit.xhtml", Right.ASSISTANCE_PREPARE),
  ASSISTANCE_IMPORTS("/assistance/import.xhtml", Right.ASSISTANCE_PREPARE),
  ASSISTANCE_IMPORT("/assistance/import-view.xhtml", Right.ASSISTANCE_PREPARE),
  ASSISTANCE_EXIT("/assistance/exit.xhtml", Right.ASSISTANCE_PREPARE),
  ASSISTANCE_EDIT("/assistance/edit.xhtml", Right.ASSISTANCE_PREPARE),
  ASSISTANCE_QUICK("/assistance/quick.xhtml", Right.ASSISTANCE_PREPARE),
  ASSISTANCE_OPTIONS("/assistance/options.xhtml", Right.ASSISTANCE_LIST),
  ASSISTANCE_VIEW("/assistance/view.xhtml", Right.ASSISTANCE_VIEW),
  ASSISTANCE_ATTACHMENT("/assistance/attachment.xhtml", Right.ASSISTANCE_LIST),
  ASSISTANCE_FILE("/assistance/file", Right.ASSISTANCE_FILE_OPEN),

  FUND_ACCOUNTS("/fund/accounts.xhtml", Right.FUND_VIEW),
  FUND_LEDGER("/fund/ledger.xhtml", Right.FUND_VIEW),
  FUND_INCOME("/fund/income.xhtml", Right.FUND_VIEW),
  FUND_EXPENDITURE("/fund/expenditure.xhtml", Right.FUND_VIEW),
  FUND_INCOME_EDIT("/fund/income-edit.xhtml", Right.FUND_PREPARE),
  FUND_ALLOCATION_EDIT("/fund/allocation-edit.xhtml", Right.FUND_PREPARE),
  FUND_OVERSPENT("/fund/overspent.xhtml", Right.FUND_VIEW),
  FUND_CONTROLS("/fund/controls.xhtml", Right.FUND_CONTROL_VIEW),
  FUND_MONTHS("/fund/months.xhtml", Right.FUND_VIEW),
  FUND_REVERSE("/fund/reverse.xhtml", Right.FUND_PREPARE),
  FUND_USE("/realname/use.xhtml", Right.REALNAME_LIST),
  FUND_PROGRESS("/realname/progress.xhtml", Right.REALNAME_LIST),
  FUND_SOURCES("/realname/sources.xhtml", Right.REALNAME_LIST),
  SUMMARY_LIST("/realname/list.xhtml", Right.REALNAME_LIST),
  SUMMARY_TABLE("/realname/table.xhtml", Right.REALNAME_LIST),
  SUMMARY_TAKE("/realname/take.xhtml", Right.REALNAME_PREPARE),
  SUMMARY_QUICK("/realname/quick.xhtml", Right.REALNAME_PREPARE),
  SUMMARY_FREE("/realname/unsummarized.xhtml", Right.REALNAME_LIST),

  OTHER_ASSISTANCE_LIST("/otherassistance/list.xhtml", Right.OTHER_ASSISTANCE_LIST),
  OTHER_ASSISTANCE_EDIT("/otherassistance/edit.xhtml", Right.OTHER_ASSISTANCE_PREPARE),
  OTHER_ASSISTANCE_OPTIONS("/otherassistance/options.xhtml", Right.OTHER_ASSISTANCE_LIST),
  OTHER_ASSISTANCE_QUICK("/otherassistance/quick.xhtml", Right.OTHER_ASSISTANCE_PREPARE),
  OTHER_ASSISTANCE_VIEW("/otherassistance/view.xhtml", Right.OTHER_ASSISTANCE_VIEW),
  OTHER_ASSISTANCE_ATTACHMENT("/otherassistance/attachment.xhtml", Right.OTHER_ASSISTANCE_LIST),
  OTHER_ASSISTANCE_FILE("/otherassistance/file", Right.OTHER_ASSISTANCE_FILE_OPEN),

  NOTICES("/publication/notices.xhtml", Right.LOGGED_IN),
  NOTICE("/publication/notice.xhtml", Right.LOGGED_IN),
  NOTICE_PRINT("/publication/notice-print.xhtml", Right.LOGGED_IN),
  NOTICE_MANAGE("/publication/notice-list.xhtml", Right.NOTICE_VIEW),
  NOTICE_EDIT("/publication/notice-edit.xhtml", Right.NOTICE_VIEW),
  BRIEFS("/publication/briefs.xhtml", Right.LOGGED_IN),
  BRIEF("/publication/brief.xhtml", Right.LOGGED_IN),
  BRIEF_PRINT("/publication/brief-print.xhtml", Right.LOGGED_IN),
  BRIEF_MANAGE("/publication/brief-list.xhtml", Right.BRIEF_VIEW),
  BRIEF_EDIT("/publication/brief-edit.xhtml", Right.BRIEF_VIEW),

  PRIVACY_REQUESTS("/privacy/requests.xhtml", Right.PRIVACY_REQUEST_VIEW),
  PRIVACY_COPY("/privacy/copy.xhtml", Right.PRIVACY_PRINT),
  PRIVACY_ERASURES("/privacy/erasures.xhtml", Right.PRIVACY_ERASURE_VIEW),
  PRIVACY_APPROVALS("/privacy/approvals.xhtml", Right.PRIVACY_ERASURE_DECIDE_VIEW),
  PRIVACY_NOTICE("/privacy/notice.xhtml", Right.LOGGED_IN),
  PRIVACY_NOTICE_EDIT("/privacy/notice-edit.xhtml", Right.PRIVACY_NOTICE_VIEW),
  PRIVACY_REGISTERS("/privacy/registers.xhtml", Right.PRIVACY_REGISTER_VIEW),

  REMINDER_LIST("/reminder/list.xhtml", Right.REMINDER_READ),
  REMINDER_DETAIL("/reminder/detail.xhtml", Right.REMINDER_READ),

  WARNING_LIST("/warning/list.xhtml", Right.WARNING_LIST),
  WARNING_SETTINGS("/warning/settings.xhtml", Right.WARNING_LIST),
  WARNING_SETTING_EDIT("/warning/setting-edit.xhtml", Right.WARNING_SET_VIEW),

  JOB_MINE("/job/mine.xhtml", Right.LOGGED_IN),
  JOB_MINE_RUN("/job/mine-run.xhtml", Right.LOGGED_IN),
  JOB_OPERATE("/job/operate.xhtml", Right.JOB_VIEW),
  JOB_OPERATE_RUN("/job/operate-run.xhtml", Right.JOB_VIEW),
  PLATFORM_ACCOUNTS("/platform/accounts.xhtml", Right.PLATFORM_ACCOUNT_VIEW),
  PLATFORM_USERS("/platform/users.xhtml", Right.PLATFORM_USERS),
  SYSTEM_PARAMETERS("/platform/parameters.xhtml", Right.SYSTEM_PARAMETERS),
  MODULES("/platform/modules.xhtml", Right.MODULE_SWITCH_VIEW),

  DIRECTORY("/crossregion/directory.xhtml", Right.LOGGED_IN),

  /** Shows what the export dialog has made for this session. */
  CODE_TABLES("/codetable/list.xhtml", Right.CODE_TABLE_VIEW),
  MEASURE_CLASSES("/assistance/measure-classes.xhtml", Right.CODE_TABLE_VIEW),
  SHEET_PRINT("/sheet/print.xhtml", Right.ANY_ACCOUNT),
  SHEET_FORM("/sheet/form.xhtml", Right.ANY_ACCOUNT),

  AUDIT_SEARCH("/audit/search.xhtml", Right.AUDIT_SEARCH),
  AUDIT_ARCHIVES("/audit/archives.xhtml", Right.AUDIT_VERIFY),
  AUDIT_FIGURES("/audit/figures.xhtml", Right.AUDIT_SEARCH),
  AUDIT_VERIFY("/audit/verify.xhtml", Right.AUDIT_VERIFY),
  SECURITY_ALARMS("/security/alarms.xhtml", Right.ALARM_VIEW),
  SECURITY_KEYS("/security/keys.xhtml", Right.KEY_VIEW),
  SECURITY_CHECK("/security/check.xhtml", Right.SECURITY_CHECK),

  UNION_OWN("/unionorg/own.xhtml", Right.LOGGED_IN),
  UNION_INFO("/unionorg/info.xhtml", Right.USER_ADMIN_VIEW),
  UNION_IMPORT("/unionorg/import.xhtml", Right.UNION_IMPORT),
  UNION_MEND("/unionorg/mend.xhtml", Right.UNION_MEND_VIEW),
  SECURITY_PARAMETERS("/security/parameters.xhtml", Right.SECURITY_PARAMETERS),

  REGION_UPKEEP("/region/upkeep.xhtml", Right.REGION_VIEW),
  CENTER_OWN("/center/own.xhtml", Right.CENTER_PROFILE),
  CENTER_QUERY("/center/query.xhtml", Right.USER_ADMIN_VIEW),
  CENTER_VIEW("/center/view.xhtml", Right.USER_ADMIN_VIEW),
  STATISTICS_OVERVIEW("/statistics/overview.xhtml", Right.STATISTICS_OVERVIEW),
  ARCHIVE_STATISTICS("/statistics/archive.xhtml", Right.ARCHIVE_STATISTICS),
  OTHER_ASSISTANCE_STATISTICS(
      "/statistics/otherassistance.xhtml", Right.OTHER_ASSISTANCE_STATISTICS),
  CENTER_STATISTICS("/center/statistics.xhtml", Right.CENTER_STATISTICS),

  UNION_TREE("/unionorg/tree.xhtml", Right.USER_ADMIN_VIEW);

  private static final String SUFFIX = ".xhtml";
  private static final Map<String, WebPage> BY_PATH =
      Arrays.stream(values()).collect(Collectors.toMap(WebPage::path, Function.identity()));

  private final String path;
  private final Right right;

  WebPage(String path, Right right) {
    this.path = path;
    this.right = right;
  }

  /** The page of an address inside the application, or null. */
  static WebPage at(String path) {
    return BY_PATH.get(path);
  }

  /** The page a link's outcome leads to; it must be in the table. */
  static WebPage ofOutcome(String outcome) {
    WebPage page = at(outcome + SUFFIX);
    if (page == null) {
      throw new IllegalArgumentException("Not in the table of pages: " + outcome);
    }
    return page;
  }

  public String path() {
    return path;
  }

  public Right right() {
    return right;
  }
}
