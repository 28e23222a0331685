package cn.bangfu.archive.filing;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.closing.ArchiveClosing;
import cn.bangfu.archive.closing.Deregistering;
import cn.bangfu.kernel.BusinessException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several people at one archive at the same instant: every act wholly or not at all. */
class ArchiveRaceDbTest {

  /** The whole length is 10,000; a shortened one runs every time. */
  private static final int ROUNDS = Integer.getInteger("bangfu.race.rounds", 40);

  /** Of two windows that take turns, five times what is asked for where the whole length runs. */
  private static final int TURNS = Math.max(200, ROUNDS / 2);

  private static final List<String> MOVES = List.of("REPORTED", "SENT_BACK");
  private static final int SENT_AT_ONCE = 5;
  private static final long PATIENCE_SECONDS = 30;

  private final ArchiveBench bench = new ArchiveBench();
  private final Random lot = new Random(81);
  private final long reason =
      Long.parseLong(
          query(
                  "select id from code_value where table_key = 'deregistration_reason'"
                      + " and constant = 'MISSING'")
              .get(0));

  /** What an act did: done, or the sentence of its refusal. */
  private static final String DONE = "done";

  @Test
  @Tag("ARC-042")
  @Tag("ARC-093")
  @Tag("ARC-103")
  void ofReportsReturnsAndCancellationsAtOnceEachIsDoneInALegalOrderOrRefusedWithAReason()
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        // one clerk may not open so many files in one hour (USR-125)
        bench.at(java.time.LocalDateTime.of(2026, 11, 22, 9, 0, 1).plusMinutes(round).toString());
        long id = bench.fileAndReport(ArchiveLevel.NATIONAL, bench.street);
        List<Callable<String>> acts = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        int people = 2 + lot.nextInt(7);
        CyclicBarrier start = new CyclicBarrier(people);
        for (int i = 0; i < people; i++) {
          switch (lot.nextInt(4)) {
            case 0 -> {
              kinds.add("REPORTED");
              acts.add(moved(start, () -> bench.report(bench.county, id)));
            }
            case 1 -> {
              kinds.add("SENT_BACK");
              acts.add(moved(start, () -> bench.sendBack(bench.county, "材料不全", id)));
            }
            case 2 -> {
              kinds.add("DEREGISTERED");
              acts.add(deregistered(start, id));
            }
            default -> {
              kinds.add("EDITED");
              acts.add(edited(start, id, i));
            }
          }
        }
        List<String> ends = together(pool, acts);
        List<String> done = new ArrayList<>();
        for (int i = 0; i < people; i++) {
          assertThat(ends.get(i)).as("round %d, %s", round, kinds.get(i)).isNotEmpty();
          if (DONE.equals(ends.get(i))) {
            done.add(kinds.get(i));
          }
        }
        String what = "round %d: %s of %s".formatted(round, done, kinds);
        boolean closed = kinds.contains("DEREGISTERED");
        long moves = done.stream().filter(MOVES::contains).count();
        assertThat(done).as(what).doesNotHaveDuplicates().isNotEmpty();
        assertThat(moves).as(what).isLessThanOrEqualTo(1);
        assertThat(done.contains("DEREGISTERED")).as(what).isEqualTo(closed);
        if (!closed) {
          boolean anyMove = kinds.stream().anyMatch(MOVES::contains);
          assertThat(moves).as(what).isEqualTo(anyMove ? 1 : 0);
          assertThat(anyMove || done.contains("EDITED")).as(what).isTrue();
        }
        stateIsWhatWasDone(id, done, what);
        historyHasOneRowForEachStep(id, done.size());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** Where the archive stands says what was done last, and nothing follows a cancellation. */
  private void stateIsWhatWasDone(long id, List<String> done, String what) {
    boolean closed = done.contains("DEREGISTERED");
    Caller holder =
        done.contains("REPORTED")
            ? bench.city
            : done.contains("SENT_BACK") ? bench.street : bench.county;
    assertThat(query("select life_state || '|' || holder_union_id from archive where id = ?", id))
        .as(what)
        .containsExactly((closed ? "DEREGISTERED" : "ACTIVE") + "|" + holder.unionId());
    List<String> steps =
        query("select kind from archive_change where archive_id = ? order by id offset 2", id);
    assertThat(steps).as(what).containsExactlyInAnyOrderElementsOf(done);
    if (closed) {
      assertThat(steps.get(steps.size() - 1)).as(what).isEqualTo("DEREGISTERED");
    }
  }

  private static void historyHasOneRowForEachStep(long id, int done) {
    String steps = Integer.toString(2 + done);
    assertThat(query("select count(*) from archive_change where archive_id = ?", id))
        .containsExactly(steps);
    assertThat(query("select count(*) from archive_history where id = ?", id))
        .containsExactly(steps);
    assertThat(
            query(
                """
                select count(*) from archive_history h
                where h.id = ? and h.valid_to <> 'infinity' and not exists (
                  select from archive_history n where n.id = h.id and n.valid_from = h.valid_to)""",
                id))
        .containsExactly("0");
  }

  @Test
  @Tag("ARC-035")
  void oneFormSentFiveTimesAtOnceMakesOneArchive() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(SENT_AT_ONCE);
    try {
      for (int round = 0; round < Math.max(5, ROUNDS / 10); round++) {
        ArchiveForm form = bench.form(bench.street, bench.household(2), ArchiveLevel.NATIONAL);
        CyclicBarrier start = new CyclicBarrier(SENT_AT_ONCE);
        List<Callable<String>> sent = new ArrayList<>();
        for (int i = 0; i < SENT_AT_ONCE; i++) {
          sent.add(
              () -> {
                start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return Long.toString(
                    bench
                        .as(
                            bench.street,
                            ArchiveFiling.class,
                            f -> f.file(new FileArchive(copy(form), true)))
                        .id());
              });
        }
        List<String> ends = together(pool, sent);
        assertThat(ends.stream().distinct()).as("round %d: %s", round, ends).hasSize(1);
        assertThat(
                query(
                    "select count(*) from archive_content where id_no_digest = ?",
                    form.getContent().getIdNoDigest()))
            .containsExactly("1");
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** What each of several requests would have built from the same page. */
  private static ArchiveForm copy(ArchiveForm form) {
    try {
      var bytes = new java.io.ByteArrayOutputStream();
      try (var out = new java.io.ObjectOutputStream(bytes)) {
        out.writeObject(form);
      }
      try (var in =
          new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
        return (ArchiveForm) in.readObject();
      }
    } catch (java.io.IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Tag("ARC-042")
  void noTypedValueIsLostWithoutAWordHoweverTwoWindowsTakeTurns() {
    long id = bench.file(bench.street, bench.household(0), ArchiveLevel.NATIONAL);
    ArchiveForm[] windows = new ArchiveForm[2];
    Map<String, String> stored = new TreeMap<>();
    int refused = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      int window = lot.nextInt(2);
      if (windows[window] == null) {
        windows[window] = bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
        continue;
      }
      ArchiveForm form = windows[window];
      String field = List.of("homeAddress", "employer", "headIncome").get(lot.nextInt(3));
      String value = type(form, field, turn);
      windows[window] = null;
      String end =
          end(
              () ->
                  bench.as(
                      bench.street, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true))));
      if (DONE.equals(end)) {
        stored.put(field, value);
      } else {
        refused++;
        assertThat(end).as("turn " + turn).contains("已被");
      }
      ArchiveForm now = bench.as(bench.street, ArchiveForms.class, f -> f.open(id));
      stored.forEach(
          (name, last) -> assertThat(read(now, name)).as("%s after %s", name, end).isEqualTo(last));
    }
    assertThat(refused).isPositive();
  }

  private static String type(ArchiveForm form, String field, int turn) {
    switch (field) {
      case "homeAddress" -> form.getContent().setHomeAddress("东湖区阳明路" + turn + "号");
      case "employer" -> form.getContent().setEmployer("第" + turn + "机械厂");
      default -> form.getContent().setHeadIncome(new BigDecimal(1000 + turn).setScale(2));
    }
    return read(form, field);
  }

  private static String read(ArchiveForm form, String field) {
    return switch (field) {
      case "homeAddress" -> form.getContent().getHomeAddress();
      case "employer" -> form.getContent().getEmployer();
      default -> form.getContent().getHeadIncome().toPlainString();
    };
  }

  private Callable<String> moved(CyclicBarrier start, Callable<Outcome> act) {
    return () -> {
      start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      Outcome outcome = act.call();
      return outcome.done() == 1 ? DONE : String.join(";", ArchiveBench.sentences(outcome));
    };
  }

  private Callable<String> deregistered(CyclicBarrier start, long id) {
    Deregistering facts = new Deregistering(reason, bench.services.today().today(), null, "搬离本市");
    return () -> {
      start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return end(
          () ->
              bench.as(bench.street, ArchiveClosing.class, c -> c.deregister(List.of(id), facts)));
    };
  }

  private Callable<String> edited(CyclicBarrier start, long id, int who) {
    Caller clerk = bench.street;
    ArchiveForm form = bench.as(clerk, ArchiveForms.class, f -> f.open(id));
    form.getContent().setHomeAddress("东湖区阳明路" + (100 + who) + "号");
    return () -> {
      start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return end(
          () -> bench.as(clerk, ArchiveFiling.class, f -> f.edit(new EditArchive(form, true))));
    };
  }

  private static String end(Runnable act) {
    try {
      act.run();
      return DONE;
    } catch (BusinessException refusal) {
      return cn.bangfu.kernel.Texts.of(refusal);
    }
  }

  private static List<String> together(ExecutorService pool, List<Callable<String>> acts)
      throws Exception {
    List<Future<String>> running = new ArrayList<>();
    for (Callable<String> act : acts) {
      running.add(pool.submit(act));
    }
    List<String> ends = new ArrayList<>();
    for (Future<String> one : running) {
      ends.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
    return ends;
  }
}
