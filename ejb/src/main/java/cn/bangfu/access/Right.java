package cn.bangfu.access;

import static cn.bangfu.access.Grant.anybody;
import static cn.bangfu.access.Grant.archiveAdministrators;
import static cn.bangfu.access.Grant.everyAccount;
import static cn.bangfu.access.Grant.exporters;
import static cn.bangfu.access.Grant.platform;
import static cn.bangfu.access.Grant.publishers;
import static cn.bangfu.access.Grant.system;
import static cn.bangfu.access.Grant.users;
import static cn.bangfu.access.Permission.ARCHIVE;
import static cn.bangfu.access.PermissionLevel.HANDLE;
import static cn.bangfu.access.PermissionLevel.READ;
import static cn.bangfu.access.Reach.COUNTRY;
import static cn.bangfu.access.Reach.OWN;
import static cn.bangfu.access.Reach.OWN_AND_BELOW;
import static cn.bangfu.access.Reach.SELF;
import static cn.bangfu.access.Role.AUDIT_ADMIN;
import static cn.bangfu.access.Role.SECURITY_ADMIN;
import static cn.bangfu.access.Role.SYSTEM_ADMIN;

import cn.bangfu.kernel.Label;
import cn.bangfu.kernel.Texts;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of rights: who may do what, one line each. Menus, pages, buttons, the check of every
 * service method and the test that tries all of them are made from it. A right that {@code
 * changes()} opens a business act and is audited, one that is {@code audited()} is audited although
 * it only reads (USR-101).
 */
public enum Right {
  /** Before log-in: nobody is known yet. */
  ANYBODY(anybody()),
  /** Log-in attempts: nobody is known yet; the service records each one itself. */
  LOG_IN(anybody()),
  /** Every account of every kind, for what shows no business data. */
  ANY_ACCOUNT(everyAccount().reach(SELF)),
  /** Changing what is one's own. */
  OWN_ACCOUNT(everyAccount().beforeReady().reach(SELF).changes()),
  /** What one has typed and not saved, kept for oneself (USR-072). */
  OWN_DRAFT(everyAccount().beforeReady().reach(SELF)),
  /** How things stand with the own one-time passwords (USR-055). */
  OWN_SECOND_FACTOR(everyAccount().beforeReady().reach(SELF)),

  OWN_CERTIFICATES(everyAccount().beforeReady().reach(SELF)),
  OWN_CERTIFICATE_APPLY(
      users().with(Permission.USER_ADMIN, HANDLE).beforeReady().reach(SELF).changes()),

  /** Staff of a union who have finished the first-log-in steps. */
  LOGGED_IN(users().reach(COUNTRY)),
  /** Looking at what the first-log-in steps show (USR-045, ORG-079). */
  FIRST_LOGIN_VIEW(users().beforeReady().reach(SELF)),
  /** The acts of the first-log-in steps. */
  FIRST_LOGIN(users().beforeReady().reach(SELF).changes()),

  /** Printing what the directory publishes (INF-098). */
  DIRECTORY_PRINT(users().reach(COUNTRY).audited()),

  /** Columns, order and conditions that one keeps for one's own lists (ARC-140, ARC-148). */
  OWN_LISTS(users().reach(SELF).changes()),
  ARCHIVE_LIST(users().with(ARCHIVE, READ).reach(OWN_AND_BELOW)),
  ARCHIVE_VIEW(users().with(ARCHIVE, READ).reach(OWN_AND_BELOW).audited()),
  ARCHIVE_REVEAL(users().with(ARCHIVE, HANDLE).reach(OWN_AND_BELOW).audited()),
  /** The form with everything in clear, to be compared with the paper. */
  ARCHIVE_OPEN(users().with(ARCHIVE, HANDLE).reach(OWN).audited()),
  /** A number of the whole country is asked for (USR-086). */
  ARCHIVE_LOOK_UP(users().with(ARCHIVE, HANDLE).reach(COUNTRY).audited()),
  ARCHIVE_PREPARE(users().with(ARCHIVE, HANDLE).reach(OWN_AND_BELOW)),
  ARCHIVE_FILE(users().with(ARCHIVE, HANDLE).reach(OWN).changes()),
  ARCHIVE_EDIT(users().with(ARCHIVE, HANDLE).reach(OWN).changes()),
  ARCHIVE_DELETE(users().with(ARCHIVE, HANDLE).reach(OWN).changes()),
  ARCHIVE_DEREGISTER(users().with(ARCHIVE, HANDLE).reach(OWN).changes()),
  ARCHIVE_EXIT(users().with(ARCHIVE, HANDLE).reach(OWN).changes()),
  /** A closed archive of the whole country is looked at, to be restored (USR-086). */
  ARCHIVE_RESTORE_LOOK_UP(users().with(ARCHIVE, HANDLE).reach(COUNTRY).audited()),
  /** The form of the one that was found, which is no second look. */
  ARCHIVE_RESTORE_OPEN(users().with(ARCHIVE, HANDLE).reach(COUNTRY).audited()),
  ARCHIVE_RESTORE(users().with(ARCHIVE, HANDLE).reach(COUNTRY).changes()),
  /** A former temporary archive of the country becomes one of the own union (ARC-049). */
  ARCHIVE_TAKE_OVER(users().with(ARCHIVE, HANDLE).reach(COUNTRY).changes()),
  /** By the three-year rule. */
  ARCHIVE_DEREGISTER_SYSTEM(system().changes()),
  /** Reports of the conversion of old archives; the national administrator confirms (BAT-071). */
  ARCHIVE_CONVERSION_VIEW(archiveAdministrators()),
  ARCHIVE_CONVERSION_CONFIRM(archiveAdministrators().downTo(Grant.NATIONAL).changes()),
  /** What the two- and three-year rule has done, and how it stands (BAT-059). */
  ARCHIVE_IDLE_VIEW(users().with(ARCHIVE, READ).reach(OWN_AND_BELOW)),
  ARCHIVE_IDLE_EXPORT(users().with(ARCHIVE, READ).reach(OWN_AND_BELOW).audited()),
  /** Whether it works, and beyond which threshold it waits (BAT-060 to BAT-062). */
  ARCHIVE_IDLE_DECIDE(archiveAdministrators().downTo(Grant.NATIONAL).changes()),
  ARCHIVE_REPORT(users().with(ARCHIVE, HANDLE).reach(OWN_AND_BELOW).changes()),
  /** The filing standard of many archives; of unions below by the administrator only (ARC-124). */
  ARCHIVE_STANDARD(users().with(ARCHIVE, HANDLE).reach(OWN_AND_BELOW).changes()),
  ARCHIVE_SEND_BACK(users().with(ARCHIVE, HANDLE).reach(OWN_AND_BELOW).changes()),
  /** The form of an archive, printed or as a file (ARC-063 to ARC-065). */
  ARCHIVE_PAPER(users().with(ARCHIVE, READ).reach(OWN_AND_BELOW).audited()),
  /** The contact card of a target; printing it is kept (ARC-127). */
  CONTACT_CARD(users().with(ARCHIVE, HANDLE).reach(OWN).changes()),
  /** A list of archives, printed or as a file (ARC-066 to ARC-069). */
  ARCHIVE_LIST_PAPER(users().with(ARCHIVE, READ).reach(OWN_AND_BELOW).audited()),
  /** Files of an archive (ARC-149 to ARC-152). */
  ATTACHMENT_LIST(users().with(ARCHIVE, READ).reach(OWN_AND_BELOW)),
  ATTACHMENT_OPEN(users().with(ARCHIVE, READ).reach(OWN_AND_BELOW).audited()),
  ATTACHMENT_ADD(users().with(ARCHIVE, HANDLE).reach(OWN).changes()),
  ATTACHMENT_REMOVE(users().with(ARCHIVE, HANDLE).reach(OWN).changes()),

  /** Looking for archives to be merged or transferred. */
  ARCHIVE_ADVANCED(archiveAdministrators()),
  /** The forms of archives that are to become one, everything in clear. */
  ARCHIVE_MERGE_OPEN(archiveAdministrators().audited()),
  ARCHIVE_MERGE(archiveAdministrators().changes()),
  ARCHIVE_TRANSFER(archiveAdministrators().changes()),
  /** Applications for bulk exports (part 50 D). */
  EXPORT_VIEW(exporters()),
  EXPORT_APPLY(exporters().reach(OWN).changes()),
  /** By the next higher union. */
  EXPORT_DECIDE(exporters().changes()),
  /** Taking the finished file (BAT-042). */
  EXPORT_OPEN(exporters().reach(OWN).audited()),
  /** Snapshots: ordered by administrators of the country and of provinces (BAT-081). */
  SNAPSHOT_ORDER(
      users().with(Permission.USER_ADMIN, HANDLE).downTo(Grant.PROVINCIAL).reach(OWN).changes()),
  /** What a snapshot holds, on paper (ARC-170). */
  SNAPSHOT_PAPER(users().with(ARCHIVE, READ).reach(OWN_AND_BELOW).audited()),
  /** Taken away by the national administrator only (BAT-084). */
  SNAPSHOT_REMOVE(
      users().with(Permission.USER_ADMIN, HANDLE).downTo(Grant.NATIONAL).reach(COUNTRY).changes()),
  /** All checks over archives; the result is no business data and opens no act (ARC-134). */
  LOGIC_CHECK(users().with(ARCHIVE, HANDLE).reach(OWN_AND_BELOW)),
  LOGIC_RESULT(users().with(ARCHIVE, READ).reach(OWN_AND_BELOW)),
  LOGIC_EXPORT(users().with(ARCHIVE, READ).reach(OWN_AND_BELOW).audited()),
  /** The register of minimum living standards is open to everybody (FIL-002). */
  STANDARD_VIEW(users().reach(COUNTRY)),
  STANDARD_KEEP(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN).changes()),
  RULE_SET_KEEP(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN).changes()),

  /** Help given to households (AST-001). */
  ASSISTANCE_LIST(users().with(Permission.ASSISTANCE, READ).reach(OWN_AND_BELOW)),
  ASSISTANCE_VIEW(users().with(Permission.ASSISTANCE, READ).reach(OWN_AND_BELOW).audited()),
  /** Records and lists of them, printed or as files (part 30 A.8). */
  ASSISTANCE_PAPER(users().with(Permission.ASSISTANCE, READ).reach(OWN_AND_BELOW).audited()),
  /** A number of the whole country is asked for, to help its household (AST-014, USR-086). */
  ASSISTANCE_LOOK_UP(users().with(Permission.ASSISTANCE, HANDLE).reach(COUNTRY).audited()),
  ASSISTANCE_PREPARE(users().with(Permission.ASSISTANCE, HANDLE).reach(OWN_AND_BELOW)),
  ASSISTANCE_SAVE(users().with(Permission.ASSISTANCE, HANDLE).reach(OWN).changes()),
  /** Uploading, confirming, giving up and undoing an import of the own union (AST-085). */
  ASSISTANCE_IMPORT(users().with(Permission.ASSISTANCE, HANDLE).reach(OWN).changes()),
  /** The user's own file or its wrong rows, in clear (AST-090, USR-149). */
  ASSISTANCE_IMPORT_OPEN(users().with(Permission.ASSISTANCE, HANDLE).reach(OWN).audited()),
  /** Receipts and photographs of a record; each look is recorded (USR-123). */
  ASSISTANCE_FILE_OPEN(users().with(Permission.ASSISTANCE, READ).reach(OWN_AND_BELOW).audited()),
  ASSISTANCE_FILE_CHANGE(users().with(Permission.ASSISTANCE, HANDLE).reach(OWN).changes()),
  ASSISTANCE_DELETE(users().with(Permission.ASSISTANCE, HANDLE).reach(OWN).changes()),
  ASSISTANCE_REPORT(users().with(Permission.ASSISTANCE, HANDLE).reach(OWN_AND_BELOW).changes()),
  ASSISTANCE_SEND_BACK(users().with(Permission.ASSISTANCE, HANDLE).reach(OWN_AND_BELOW).changes()),

  /** Help for groups: projects (part 30 B). */
  OTHER_ASSISTANCE_LIST(users().with(Permission.OTHER_ASSISTANCE, READ).reach(OWN_AND_BELOW)),
  OTHER_ASSISTANCE_VIEW(
      users().with(Permission.OTHER_ASSISTANCE, READ).reach(OWN_AND_BELOW).audited()),
  /** Projects and lists of them, printed or as files. */
  OTHER_ASSISTANCE_PAPER(
      users().with(Permission.OTHER_ASSISTANCE, READ).reach(OWN_AND_BELOW).audited()),
  OTHER_ASSISTANCE_PREPARE(users().with(Permission.OTHER_ASSISTANCE, HANDLE).reach(OWN_AND_BELOW)),
  OTHER_ASSISTANCE_SAVE(users().with(Permission.OTHER_ASSISTANCE, HANDLE).reach(OWN).changes()),
  /** Receipts and photographs of a project (AST-111). */
  OTHER_ASSISTANCE_FILE_OPEN(
      users().with(Permission.OTHER_ASSISTANCE, READ).reach(OWN_AND_BELOW).audited()),
  OTHER_ASSISTANCE_FILE_CHANGE(
      users().with(Permission.OTHER_ASSISTANCE, HANDLE).reach(OWN).changes()),
  OTHER_ASSISTANCE_DELETE(users().with(Permission.OTHER_ASSISTANCE, HANDLE).reach(OWN).changes()),
  OTHER_ASSISTANCE_REPORT(
      users().with(Permission.OTHER_ASSISTANCE, HANDLE).reach(OWN_AND_BELOW).changes()),
  OTHER_ASSISTANCE_SEND_BACK(
      users().with(Permission.OTHER_ASSISTANCE, HANDLE).reach(OWN_AND_BELOW).changes()),

  /** The accounts of the own union and of those below it (FND-044). */
  FUND_VIEW(users().with(Permission.FUND, READ).reach(OWN_AND_BELOW)),
  FUND_PAPER(users().with(Permission.FUND, READ).reach(OWN_AND_BELOW).audited()),
  /** Forms of what is entered for the own union only (FND-003). */
  FUND_PREPARE(users().with(Permission.FUND, HANDLE).reach(OWN)),
  FUND_INCOME(users().with(Permission.FUND, HANDLE).reach(OWN).changes()),
  FUND_ALLOCATE(users().with(Permission.FUND, HANDLE).reach(OWN).changes()),
  /** 资金类型设置 (FND-040). */
  FUND_CONTROL_VIEW(
      users().with(Permission.USER_ADMIN, HANDLE).downTo(Grant.NATIONAL).reach(COUNTRY)),
  FUND_CONTROL(
      users().with(Permission.USER_ADMIN, HANDLE).downTo(Grant.NATIONAL).reach(COUNTRY).changes()),
  /** 月度核对 (FND-070). */
  FUND_CHECK(users().with(Permission.FUND, HANDLE).reach(OWN).changes()),
  FUND_REVERSE(users().with(Permission.FUND, HANDLE).reach(OWN).changes()),
  /** Who was given the money, by name. */
  REALNAME_LIST(users().with(Permission.FUND, READ).reach(OWN_AND_BELOW)),
  REALNAME_PREPARE(users().with(Permission.FUND, HANDLE).reach(OWN_AND_BELOW)),
  REALNAME_SAVE(users().with(Permission.FUND, HANDLE).reach(OWN).changes()),
  REALNAME_DELETE(users().with(Permission.FUND, HANDLE).reach(OWN).changes()),
  REALNAME_REPORT(users().with(Permission.FUND, HANDLE).reach(OWN_AND_BELOW).changes()),
  REALNAME_SEND_BACK(users().with(Permission.FUND, HANDLE).reach(OWN_AND_BELOW).changes()),
  REALNAME_PAPER(users().with(Permission.FUND, READ).reach(OWN_AND_BELOW).audited()),

  /** Warnings of the own union and what it has set (INF-067). */
  WARNING_LIST(users().with(Permission.WARNING, READ).reach(OWN)),
  /** The cancelled archives behind the figure of a warning (INF-078). */
  WARNING_ARCHIVES(users().with(Permission.WARNING, READ).with(ARCHIVE, READ).reach(OWN_AND_BELOW)),
  WARNING_EXPORT(users().with(Permission.WARNING, READ).reach(OWN).audited()),
  WARNING_HANDLE(users().with(Permission.WARNING, HANDLE).reach(OWN).changes()),
  /** What is watched, and from which number on; by the administrator of the union (INF-068). */
  WARNING_SET_VIEW(
      users().with(Permission.USER_ADMIN, HANDLE).with(Permission.WARNING, HANDLE).reach(OWN)),
  WARNING_SET(
      users()
          .with(Permission.USER_ADMIN, HANDLE)
          .with(Permission.WARNING, HANDLE)
          .reach(OWN)
          .changes()),

  REMINDER_READ(users().with(Permission.REMINDER, READ).reach(OWN)),
  REMINDER_HANDLE(users().with(Permission.REMINDER, HANDLE).reach(OWN).changes()),

  USER_ADMIN_VIEW(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW)),
  USER_ADMIN(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  UNION_CREATE(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  UNION_EDIT(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  UNION_DISABLE(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  UNION_ENABLE(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  UNION_DELETE(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  UNION_SORT(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  UNION_EXPORT(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).audited()),
  /** A branch gets another superior (ORG-054 to ORG-072). */
  UNION_MOVE(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  /** The contact values of the own union. */
  UNION_CONTACT(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN).changes()),
  UNION_IMPORT(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  /** What the own assistance centre tells about itself (ORG-085). */
  CENTER_PROFILE(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN)),
  CENTER_PROFILE_SAVE(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN).changes()),
  CENTER_EXPORT(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).audited()),
  /** Centres in figures and the centres behind a figure (ORG-089). */
  CENTER_STATISTICS(users().with(Permission.STATISTICS, READ).reach(OWN_AND_BELOW)),
  CENTER_STATISTICS_EXPORT(
      users().with(Permission.STATISTICS, READ).reach(OWN_AND_BELOW).audited()),
  /** The overview of statistics (STA-077); what it shows of a module needs that module's right. */
  STATISTICS_OVERVIEW(users().with(Permission.STATISTICS, READ).reach(OWN_AND_BELOW)),
  STATISTICS_OVERVIEW_EXPORT(
      users().with(Permission.STATISTICS, READ).reach(OWN_AND_BELOW).audited()),
  /** Archives in figures and the archives behind a figure (STA-001). */
  ARCHIVE_STATISTICS(
      users().with(Permission.STATISTICS, READ).with(ARCHIVE, READ).reach(OWN_AND_BELOW)),
  ARCHIVE_STATISTICS_EXPORT(
      users().with(Permission.STATISTICS, READ).with(ARCHIVE, READ).reach(OWN_AND_BELOW).audited()),
  /** Other assistance in figures and the projects behind a figure (AST-110). */
  OTHER_ASSISTANCE_STATISTICS(
      users()
          .with(Permission.STATISTICS, READ)
          .with(Permission.OTHER_ASSISTANCE, READ)
          .reach(OWN_AND_BELOW)),
  OTHER_ASSISTANCE_STATISTICS_EXPORT(
      users()
          .with(Permission.STATISTICS, READ)
          .with(Permission.OTHER_ASSISTANCE, READ)
          .reach(OWN_AND_BELOW)
          .audited()),
  /** Unions that an old tree brought to wrong places (ORG-111). */
  UNION_MEND_VIEW(
      users().with(Permission.USER_ADMIN, HANDLE).downTo(Grant.NATIONAL).reach(COUNTRY)),
  UNION_MEND(
      users().with(Permission.USER_ADMIN, HANDLE).downTo(Grant.NATIONAL).reach(COUNTRY).changes()),

  CODE_TABLE_VIEW(
      users().with(Permission.USER_ADMIN, HANDLE).downTo(Grant.NATIONAL).reach(COUNTRY)),
  CODE_TABLE_EDIT(
      users().with(Permission.USER_ADMIN, HANDLE).downTo(Grant.NATIONAL).reach(COUNTRY).changes()),

  /** Editions of the administrative divisions (ORG-098). */
  REGION_VIEW(users().with(Permission.USER_ADMIN, HANDLE).downTo(Grant.NATIONAL).reach(COUNTRY)),
  REGION_EDIT(
      users().with(Permission.USER_ADMIN, HANDLE).downTo(Grant.NATIONAL).reach(COUNTRY).changes()),

  /** The own file of an import with its errors, which holds all it held (USR-149). */
  IMPORT_ERRORS(users().reach(SELF).audited()),
  STAFF_CREATE(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  STAFF_IMPORT(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  /** The report of the take-over of old users, on paper or as a file (USR-145). */
  STAFF_TAKE_OVER_PAPER(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).audited()),
  STAFF_EDIT(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  STAFF_DELETE(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  STAFF_STOP(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  STAFF_START(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  STAFF_RESET(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  STAFF_UNLOCK(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  STAFF_TAKE_DEVICE(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  STAFF_HAND_OVER(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  STAFF_ARRANGE(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  STAFF_EXPORT(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).audited()),
  CERTIFICATE_VIEW(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW)),
  CERTIFICATE_APPLY(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  /** Certificates of a province's people; those of provinces by the national one (USR-063). */
  CERTIFICATE_REGISTER(
      users()
          .with(Permission.USER_ADMIN, HANDLE)
          .downTo(Grant.PROVINCIAL)
          .reach(OWN_AND_BELOW)
          .changes()),
  CERTIFICATE_REFUSE(
      users()
          .with(Permission.USER_ADMIN, HANDLE)
          .downTo(Grant.PROVINCIAL)
          .reach(OWN_AND_BELOW)
          .changes()),
  CERTIFICATE_SUSPEND(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  CERTIFICATE_RESUME(
      users()
          .with(Permission.USER_ADMIN, HANDLE)
          .downTo(Grant.PROVINCIAL)
          .reach(OWN_AND_BELOW)
          .changes()),
  CERTIFICATE_REVOKE(
      users()
          .with(Permission.USER_ADMIN, HANDLE)
          .downTo(Grant.PROVINCIAL)
          .reach(OWN_AND_BELOW)
          .changes()),
  /** Showing who one is right before a bulk export is handed out (USR-070). */
  DOWNLOAD_PROVE(users().with(Permission.USER_ADMIN, HANDLE).reach(SELF).audited()),
  /** The yearly look at who of the own union holds what (USR-029). */
  STAFF_CHECK(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN).changes()),

  /** The notice that workers are given, as it is written (USR-131). */
  PRIVACY_NOTICE_VIEW(
      users().with(Permission.USER_ADMIN, HANDLE).downTo(Grant.NATIONAL).reach(COUNTRY)),
  PRIVACY_NOTICE(
      users().with(Permission.USER_ADMIN, HANDLE).downTo(Grant.NATIONAL).reach(COUNTRY).changes()),
  /** Notices and briefs: the administrators of the national union and of provinces (INF-042). */
  NOTICE_VIEW(publishers()),
  NOTICE_PUBLISH(publishers().changes()),
  NOTICE_EXPORT(publishers().audited()),
  BRIEF_VIEW(publishers()),
  BRIEF_PUBLISH(publishers().changes()),

  /** What persons ask about their data (USR-133). */
  PRIVACY_REQUEST_VIEW(users().with(ARCHIVE, READ).reach(OWN_AND_BELOW)),
  PRIVACY_REQUEST(users().with(ARCHIVE, HANDLE).reach(OWN).changes()),
  /** Everything stored about a person in clear, for himself. */
  PRIVACY_PRINT(users().with(ARCHIVE, HANDLE).reach(OWN).audited()),
  /** Anonymisation: asked by the filing union, decided by its direct superior (USR-134). */
  PRIVACY_ERASURE_VIEW(users().with(ARCHIVE, READ).reach(OWN)),
  PRIVACY_ERASURE_ASK(users().with(ARCHIVE, HANDLE).reach(OWN).changes()),
  PRIVACY_ERASURE_DECIDE_VIEW(users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW)),
  PRIVACY_ERASURE_DECIDE(
      users().with(Permission.USER_ADMIN, HANDLE).reach(OWN_AND_BELOW).changes()),
  /** The registers of assessments and incidents (USR-137). */
  PRIVACY_REGISTER_VIEW(platform(SECURITY_ADMIN)),
  PRIVACY_REGISTER(platform(SECURITY_ADMIN).changes()),
  PRIVACY_REGISTER_PRINT(platform(SECURITY_ADMIN).audited()),

  /** Stopping, taking back and continuing runs that are one's own. */
  JOB_OWN(users().reach(SELF).changes()),
  /** What a run of one's own, or of the own union, left out (BAT-020). */
  JOB_ITEMS_EXPORT(users().reach(SELF).audited()),
  /** All runs of background jobs, with counts and without data of the trade (USR-090). */
  JOB_VIEW(platform(SYSTEM_ADMIN)),
  JOB_OPERATE(platform(SYSTEM_ADMIN).changes()),
  /** The numbers of what any run left out, without data of the trade. */
  JOB_NUMBERS_EXPORT(platform(SYSTEM_ADMIN).audited()),
  /** The security parameters, for the security administrator only (USR-097). */
  SECURITY_PARAMETERS(platform(Role.SECURITY_ADMIN).reach(COUNTRY)),
  SECURITY_PARAMETERS_CHANGE(platform(Role.SECURITY_ADMIN).reach(COUNTRY).changes()),
  /** What waits for the security administrator (USR-020). */
  APPOINTMENT_VIEW(platform(SECURITY_ADMIN)),
  APPOINTMENT_DECIDE(platform(SECURITY_ADMIN).changes()),
  /** The accounts of the national union that administer it, or shall (USR-014). */
  NATIONAL_ADMIN_VIEW(platform(SYSTEM_ADMIN, SECURITY_ADMIN)),
  NATIONAL_ADMIN_PROPOSE(platform(SYSTEM_ADMIN).changes()),
  NATIONAL_ADMIN_STOP(platform(SYSTEM_ADMIN).changes()),
  NATIONAL_ADMIN_GRANT(platform(SECURITY_ADMIN).changes()),
  NATIONAL_ADMIN_RESET(platform(SECURITY_ADMIN).changes()),
  /** Certificates of the national union's people and of platform accounts (USR-063). */
  CERTIFICATE_NATIONAL_VIEW(platform(SECURITY_ADMIN)),
  CERTIFICATE_NATIONAL_REGISTER(platform(SECURITY_ADMIN).changes()),
  CERTIFICATE_NATIONAL_CHANGE(platform(SECURITY_ADMIN).changes()),
  CERTIFICATE_LET_THROUGH(platform(SECURITY_ADMIN).changes()),
  /** Trusted authorities and revocation lists (USR-068). */
  TRUST_VIEW(platform(SECURITY_ADMIN)),
  TRUST_CHANGE(platform(SECURITY_ADMIN).changes()),
  /** The accounts that run the installation (USR-089). */
  PLATFORM_ACCOUNT_VIEW(platform(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN).downTo(Grant.NATIONAL)),
  PLATFORM_ACCOUNT_CHANGE(platform(SYSTEM_ADMIN).changes()),
  /** One asks, another confirms (USR-100). */
  PLATFORM_RESCUE(
      platform(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN).downTo(Grant.NATIONAL).changes()),
  /** Whether a user's account is there and open (USR-098). */
  PLATFORM_USERS(platform(SYSTEM_ADMIN)),
  /** What is set for the whole installation (USR-097). */
  SYSTEM_PARAMETERS(platform(SYSTEM_ADMIN)),
  SYSTEM_PARAMETERS_CHANGE(platform(SYSTEM_ADMIN).changes()),
  /** Modules of the whole country (USR-030). */
  MODULE_SWITCH_VIEW(platform(SYSTEM_ADMIN)),
  MODULE_SWITCH(platform(SYSTEM_ADMIN).changes()),

  /** The trail is sealed; not recorded itself, or it would never come to an end. */
  AUDIT_SEAL(system()),
  /** A step of a verification, and the results of earlier ones. */
  AUDIT_VERIFY_STEP(platform(AUDIT_ADMIN)),
  AUDIT_VERIFY(platform(AUDIT_ADMIN).changes()),
  AUDIT_SEARCH(platform(AUDIT_ADMIN).reach(OWN_AND_BELOW).audited()),
  AUDIT_EXPORT(platform(AUDIT_ADMIN).reach(OWN_AND_BELOW).audited()),

  ALARM_VIEW(platform(SECURITY_ADMIN, AUDIT_ADMIN).downTo(Grant.NATIONAL)),
  ALARM_HANDLE(platform(SECURITY_ADMIN).changes()),
  KEY_VIEW(platform(SECURITY_ADMIN)),
  KEY_RENEW(platform(SECURITY_ADMIN).changes()),
  /** Old values are sealed anew, a step at a time. */
  KEY_RESEAL(system()),
  /** The state of the installation is looked over. */
  SECURITY_CHECK(platform(SECURITY_ADMIN).audited()),

  /** Problems of archives are computed anew, and checks go on in the background. */
  PROBLEM_REVIEW(system()),
  LOGIC_CHECK_STEP(system()),
  /** The system finds out what it has to do, or starts it; nothing is changed by that. */
  SYSTEM_PREPARE(system()),
  /** Work of the system itself (nightly jobs); no person has it. */
  SYSTEM(system().changes());

  private static final String NATIONAL_ONLY = "access.national.";

  private final Grant grant;

  Right(Grant grant) {
    this.grant = grant;
  }

  /**
   * Why this caller may not, or nothing if he may (wherever the object lies).
   *
   * @param caller null before log-in
   */
  public Optional<AccessDenied> refusal(Caller caller) {
    if (grant.isAnybody() || caller != null && caller.isSystem()) {
      return Optional.empty();
    }
    if (caller == null) {
      return refused(AccessProblem.NOT_LOGGED_IN);
    }
    if (!grant.roles().contains(caller.role())) {
      boolean business = caller.role().isPlatform() && grant.roles().contains(Role.USER);
      return refused(business ? AccessProblem.PLATFORM_ACCOUNT : AccessProblem.NOT_PERMITTED);
    }
    if (caller.stage() != FirstLoginStage.READY && !grant.isBeforeReady()) {
      return refused(AccessProblem.FIRST_LOGIN_OPEN);
    }
    if (caller.role() == Role.USER) {
      return ofUser(caller).map(this::named);
    }
    return caller.unionLevel() > grant.lowestLevel()
        ? refused(AccessProblem.NOT_PERMITTED)
        : Optional.empty();
  }

  private Optional<AccessDenied> ofUser(Caller caller) {
    for (Permission permission : grant.permissions().keySet()) {
      if (caller.modulesOff().contains(permission.module())) {
        return refused(AccessProblem.MODULE_OFF);
      }
    }
    for (Map.Entry<Permission, PermissionLevel> asked : grant.permissions().entrySet()) {
      if (!caller.holds(asked.getKey(), READ)) {
        return refused(missing(asked.getKey()), asked.getKey());
      }
      if (!caller.holds(asked.getKey(), asked.getValue())) {
        return refused(AccessProblem.NOT_PERMITTED);
      }
    }
    return caller.unionLevel() > grant.lowestLevel()
        ? refused(AccessProblem.NOT_PERMITTED)
        : Optional.empty();
  }

  /** Who works with archives without administering his union hears so (ARC-002). */
  private AccessProblem missing(Permission permission) {
    return permission == Permission.USER_ADMIN && grant.permissions().containsKey(ARCHIVE)
        ? AccessProblem.ADMINISTRATORS_ONLY
        : AccessProblem.NO_PERMISSION;
  }

  /** Some rights have a sentence of their own for all who lack them (ORG-100, BAT-022). */
  private AccessDenied named(AccessDenied refusal) {
    if (grant.sentence() != null && refusal.problem() != AccessProblem.MODULE_OFF) {
      return new AccessDenied(grant.sentence());
    }
    String what = NATIONAL_ONLY + name();
    return grant.lowestLevel() == Grant.NATIONAL && Texts.has(what)
        ? new AccessDenied(AccessProblem.NATIONAL_ONLY, new Label(what))
        : refusal;
  }

  private static Optional<AccessDenied> refused(AccessProblem problem, Object... args) {
    return Optional.of(new AccessDenied(problem, args));
  }

  /** The kinds of callers that can have it. */
  public Set<Role> roles() {
    return Collections.unmodifiableSet(grant.roles());
  }

  /** What a user must hold, all of it; empty if it depends on no permission. */
  public Map<Permission, PermissionLevel> permissions() {
    return Collections.unmodifiableMap(grant.permissions());
  }

  /** The lowest level of union (0 national to 4) whose accounts can have it; above 4 for all. */
  public int lowestLevel() {
    return grant.lowestLevel();
  }

  /** Whose objects it goes to. */
  public Reach reach() {
    return grant.reach();
  }

  /** True if nobody has to be logged in. */
  public boolean isAnybodys() {
    return grant.isAnybody();
  }

  /** True if it is open during the steps of the first log-in. */
  public boolean isBeforeReady() {
    return grant.isBeforeReady();
  }

  /** True if the method writes: it runs in a business act. */
  public boolean changes() {
    return grant.isChanges();
  }

  /** True if each call leaves an audit record. */
  public boolean audited() {
    return grant.isAudited();
  }
}
