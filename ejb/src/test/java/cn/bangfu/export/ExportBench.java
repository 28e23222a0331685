package cn.bangfu.export;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violations;
import cn.bangfu.sheet.ExportMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Administrators of the tree, and applications in one line each. */
final class ExportBench {

  static final String PURPOSE = "年度困难职工核查";

  final ArchiveBench archives = new ArchiveBench();
  final Caller national = administrator(archives.national);
  final Caller province = administrator(archives.province);
  final Caller city = administrator(archives.city);
  final Caller county = administrator(archives.county);
  final Caller street = administrator(archives.street);
  final Caller otherCounty = administrator(archives.otherCounty);

  /** Somebody of the same union who administers it and handles archives. */
  Caller administrator(Caller clerk) {
    return archives.unions.caller(
        clerk.unionId(), Permission.ARCHIVE, Permission.USER_ADMIN, Permission.REMINDER);
  }

  /** Everything on file of these unions, masked. */
  static AskedExport asked(TargetUnion... targets) {
    return asked(ExportMode.MASKED, EnumSet.allOf(ExportContent.class), targets);
  }

  static AskedExport asked(ExportMode mode, Set<ExportContent> contents, TargetUnion... targets) {
    return new AskedExport(List.of(targets), conditions(true), contents, Set.of(), mode, PURPOSE);
  }

  static ExportConditions conditions(boolean unreported) {
    return new ExportConditions(
        EnumSet.allOf(ArchiveType.class),
        Set.of(LifeState.ACTIVE),
        Set.of(),
        Set.of(),
        Set.of(),
        null,
        null,
        unreported);
  }

  static TargetUnion all(Caller union) {
    return new TargetUnion(union.unionId(), true);
  }

  static TargetUnion only(Caller union) {
    return new TargetUnion(union.unionId(), false);
  }

  /** Handed in; as the union's own list shows it. */
  ExportRow submit(Caller by, AskedExport asked) {
    archives.as(by, ExportDesk.class, desk -> desk.submit(asked));
    return row(by);
  }

  /** The newest application of the caller's union. */
  ExportRow row(Caller by) {
    return rows(by, new ExportFilter(null, null, null, null)).get(0);
  }

  List<ExportRow> rows(Caller by, ExportFilter filter) {
    return archives.as(by, ExportDesk.class, desk -> desk.page(filter, 0, 50));
  }

  List<ExportRow> toDecide(Caller by) {
    return archives.as(by, ExportApprovals.class, approvals -> approvals.page(true, 0, 50));
  }

  void approve(Caller by, ExportRow row) {
    archives.as(
        by,
        ExportApprovals.class,
        approvals -> {
          approvals.approve(List.of(new DecidedExport(row.id(), row.version())));
          return null;
        });
  }

  ExportRow approved(Caller by, Caller superior, AskedExport asked) {
    ExportRow row = submit(by, asked);
    approve(superior, row);
    return row(by);
  }

  /** The sentence with which it is refused. */
  static String refusal(ThrowingCallable call) {
    try {
      call.call();
      return "done";
    } catch (Violations wrong) {
      return wrong.all().stream()
          .map(one -> one.field() + " " + Texts.of(one))
          .reduce((a, b) -> a + "\n" + b)
          .orElseThrow();
    } catch (BusinessException refused) {
      return Texts.of(refused);
    } catch (Throwable other) {
      throw new AssertionError(other);
    }
  }

  /** Subjects of the reminders a union was sent, oldest first. */
  static List<String> told(Caller union) {
    return ArchiveBench.query(
        "select subject from reminder where category = 'EXPORT' and receiver_union_id = ?"
            + " order by id",
        union.unionId());
  }
}
