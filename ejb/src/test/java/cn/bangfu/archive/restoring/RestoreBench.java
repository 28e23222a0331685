package cn.bangfu.archive.restoring;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.HardshipCause;
import cn.bangfu.archive.HeadChange;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.builders.IdNos;
import cn.bangfu.archive.closing.ArchiveClosing;
import cn.bangfu.archive.closing.Deregistering;
import cn.bangfu.archive.closing.Exiting;
import cn.bangfu.archive.closing.Returning;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.Filed;
import cn.bangfu.codetable.CodeValues;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Closing and restoring in one line per step, as the tests of this package need it. */
final class RestoreBench {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final Returning FACTS =
      new Returning(
          new BigDecimal("34800.00"), new BigDecimal("40000.00"), HardshipCause.OWN_ILLNESS, null);

  final ArchiveBench bench = new ArchiveBench();
  final IdNo head = IdNos.next(LocalDate.of(1978, 11, 22), Gender.MALE);

  /** Files a household of the street with the known head and cancels it. */
  long closed(int members) {
    long id =
        bench.file(bench.street, bench.household(members).withIdNo(head), ArchiveLevel.NATIONAL);
    deregister(bench.street, id, "MISSING");
    return id;
  }

  void deregister(Caller caller, long id, String reason) {
    bench.as(
        caller,
        ArchiveClosing.class,
        c -> c.deregister(List.of(id), new Deregistering(reason(reason), TODAY, null, null)));
  }

  /** Cancels an archive of the street because its head died today. */
  void headDied(long id) {
    bench.as(
        bench.street,
        ArchiveClosing.class,
        c -> c.deregister(List.of(id), new Deregistering(reason("DEATH"), TODAY, TODAY, null)));
  }

  /** Takes an archive of the street out of hardship. */
  void exit(long id) {
    bench.as(
        bench.street,
        ArchiveClosing.class,
        c -> {
          c.exit(
              id,
              new Exiting(
                  bench.services.get(CodeValues.class).values("exit_way").get(0).getId(),
                  TODAY,
                  new BigDecimal("60000.00"),
                  BigDecimal.ZERO,
                  null,
                  true));
          return null;
        });
  }

  Restorable find(Caller caller, IdNo number) {
    return bench.as(caller, ArchiveRestoring.class, r -> r.find(number)).get(0);
  }

  /** What is told instead of an archive. */
  String notFound(Caller caller, IdNo number) {
    return Texts.of(catchThrowableOfType(BusinessException.class, () -> find(caller, number)));
  }

  ArchiveForm open(Caller caller, IdNo number, long id, HeadChange change) {
    return bench.as(caller, ArchiveRestoring.class, r -> r.open(number, id, change));
  }

  Filed restore(Caller caller, IdNo number, ArchiveForm form) {
    return restore(caller, number, form, FACTS);
  }

  Filed restore(Caller caller, IdNo number, ArchiveForm form, Returning facts) {
    return bench.as(
        caller,
        ArchiveRestoring.class,
        r -> r.restore(new RestoreArchive(number, form, facts, true)));
  }

  /** Changes the stored content as no form would, as old data may be. */
  void store(long id, Consumer<ArchiveContent> change) {
    bench.services.inTransaction(
        em -> {
          change.accept(em.find(ArchiveContent.class, id));
          return null;
        });
  }

  /** The number of the head. */
  IdNo number(long id) {
    return bench.services.inTransaction(em -> em.find(ArchiveContent.class, id).getIdNo());
  }

  /** The number of a member. */
  IdNo member(long id, int at) {
    return bench.services.inTransaction(
        em -> em.find(ArchiveContent.class, id).getMembers().get(at).getIdNo());
  }

  private long reason(String constant) {
    return bench
        .services
        .get(CodeValues.class)
        .byConstant("deregistration_reason", constant)
        .getId();
  }
}
