package cn.bangfu.archive.past;

import static cn.bangfu.archive.builders.ArchiveBench.query;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.access.Caller;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.archive.filing.ArchiveFiling;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.ArchiveForms;
import cn.bangfu.archive.filing.EditArchive;
import cn.bangfu.archive.filing.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Acts drawn by lot are done with the real services and kept in a plain map beside them; for days
 * drawn by lot the list, its count and the files of the past must be those of the map.
 */
class PastReplayDbTest {

  /** The whole length; a shortened one runs every time. */
  private static final int ACTS = Integer.getInteger("bangfu.replay.acts", 400);

  private static final int DAYS = Integer.getInteger("bangfu.replay.days", 25);
  private static final long SEED = 20171126;

  private final ArchiveBench bench = new ArchiveBench();
  private final Random lot = new Random(SEED);
  private final List<Caller> chain = List.of(bench.community, bench.street, bench.county);
  private final Map<Long, Map<LocalDate, Seen>> naive = new HashMap<>();
  private final Map<Long, Seen> now = new TreeMap<>();

  /** A file as the plain map has it. */
  private record Seen(Caller filer, int holder, LifeState state, String name) {}

  @Test
  @Tag("ARC-168")
  void anyPastDayShowsWhatWasThereThatDay() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    LocalDate day = first;
    for (int act = 0; act < ACTS; act++) {
      if (lot.nextInt(3) == 0) {
        day = day.plusDays(lot.nextInt(3));
      }
      bench.at(day.atTime(8, 0).plusSeconds(act).toString().replaceAll("T(..:..)$", "T$1:00"));
      act(day);
    }
    LocalDate last = day;
    bench.at(LocalDateTime.of(last.plusDays(1), java.time.LocalTime.NOON) + ":00");
    for (int i = 0; i < DAYS; i++) {
      compare(first.plusDays(lot.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1)));
    }
    compare(first.minusDays(1));
    assertThat(now.values()).extracting(Seen::state).contains(LifeState.ACTIVE, LifeState.DELETED);
    assertThat(now.values()).extracting(Seen::holder).contains(0, 1, 2);
  }

  private void act(LocalDate day) {
    List<Long> active =
        now.entrySet().stream()
            .filter(entry -> entry.getValue().state() == LifeState.ACTIVE)
            .map(Map.Entry::getKey)
            .toList();
    if (active.size() < 5 || lot.nextInt(6) == 0) {
      Caller filer = chain.get(lot.nextInt(2));
      String name = "张" + (char) ('一' + lot.nextInt(500));
      long id =
          bench.file(
              filer,
              bench.household(lot.nextInt(2)).named(name + "甲").on(day),
              ArchiveLevel.NATIONAL);
      keep(id, day, new Seen(filer, chain.indexOf(filer), LifeState.ACTIVE, name + "甲"));
      return;
    }
    long id = active.get(lot.nextInt(active.size()));
    Seen seen = now.get(id);
    Caller holder = chain.get(seen.holder());
    switch (lot.nextInt(4)) {
      case 0 -> {
        if (seen.holder() < 2 && done(bench.report(holder, id))) {
          keep(id, day, new Seen(seen.filer(), seen.holder() + 1, seen.state(), seen.name()));
        }
      }
      case 1 -> {
        if (done(bench.sendBack(holder, "材料不全", id))) {
          keep(id, day, new Seen(seen.filer(), seen.holder() - 1, seen.state(), seen.name()));
        }
      }
      case 2 -> {
        if (lot.nextBoolean()
            && done(bench.as(seen.filer(), ArchiveFiling.class, f -> f.delete(List.of(id))))) {
          keep(id, day, new Seen(seen.filer(), seen.holder(), LifeState.DELETED, seen.name()));
        }
      }
      default -> {
        String name = "李" + (char) ('一' + lot.nextInt(500)) + "乙";
        ArchiveForm form = bench.as(seen.filer(), ArchiveForms.class, f -> f.open(id));
        form.getContent().setName(name);
        bench.as(seen.filer(), ArchiveFiling.class, f -> f.edit(new EditArchive(form, true)));
        keep(id, day, new Seen(seen.filer(), seen.holder(), seen.state(), name));
      }
    }
  }

  private static boolean done(Outcome outcome) {
    return outcome.done() == 1;
  }

  private void keep(long id, LocalDate day, Seen seen) {
    now.put(id, seen);
    naive.computeIfAbsent(id, none -> new TreeMap<>()).put(day, seen);
  }

  private void compare(LocalDate day) {
    for (Caller caller : List.of(bench.community, bench.street, bench.county, bench.province)) {
      boolean below = lot.nextBoolean() || caller.unionId() == bench.province.unionId();
      Set<String> expected = new HashSet<>();
      Map<Long, Seen> then = then(day);
      then.forEach(
          (id, seen) -> {
            if (seen.state() == LifeState.ACTIVE
                && (seen.filer().unionId() == caller.unionId()
                    || below && seen.filer().unionPath().startsWith(caller.unionPath()))) {
              expected.add(id + " " + seen.name() + " " + level(seen.holder()));
            }
          });
      PastFilter filter =
          new PastFilter(day, null, below, Set.of(LifeState.ACTIVE), null, null, null, null);
      List<PastRow> rows = new ArrayList<>();
      int size = 50;
      List<PastRow> page;
      do {
        int offset = rows.size();
        page = bench.as(caller, PastArchives.class, p -> p.page(filter, offset, size));
        rows.addAll(page);
      } while (page.size() == size);
      assertThat(rows)
          .as("%s, below %s, on %s", caller.unionName(), below, day)
          .extracting(row -> row.id() + " " + row.headName() + " " + row.archiveLevel())
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(bench.as(caller, PastArchives.class, p -> p.count(filter)).value())
          .isEqualTo(expected.size());
      for (int i = 1; i < rows.size(); i++) {
        PastRow before = rows.get(i - 1);
        PastRow after = rows.get(i);
        if (before.filingUnionName().equals(after.filingUnionName())) {
          assertThat(before.filingDate()).isAfterOrEqualTo(after.filingDate());
          assertThat(before.filingDate().equals(after.filingDate()) && before.id() < after.id())
              .isFalse();
        }
      }
      rows.forEach(
          row -> assertThat(row.gone()).isEqualTo(now.get(row.id()).state() == LifeState.DELETED));
    }
    then(day).keySet().stream()
        .filter(id -> now.get(id).state() == LifeState.ACTIVE)
        .limit(3)
        .forEach(
            id -> {
              PastArchive file = bench.as(bench.county, ArchivePast.class, p -> p.onDay(id, day));
              assertThat(file.headName()).isEqualTo(then(day).get(id).name());
            });
  }

  private Map<Long, Seen> then(LocalDate day) {
    Map<Long, Seen> then = new HashMap<>();
    naive.forEach(
        (id, days) -> {
          Map.Entry<LocalDate, Seen> last = ((TreeMap<LocalDate, Seen>) days).floorEntry(day);
          if (last != null) {
            then.put(id, last.getValue());
          }
        });
    return then;
  }

  private ArchiveLevel level(int holder) {
    return holder == 2 ? ArchiveLevel.COUNTY : ArchiveLevel.GRASSROOTS;
  }

  @Test
  @Tag("ARC-168")
  void aUnionsArchivesOfADayAreOneRangeOfAnIndex() {
    String plan =
        String.join(
            "\n",
            query(
                """
                explain select id from archive_history h
                where h.filing_union_path >= '/1/5/' collate "C" and h.filing_union_path < '/1/5!' collate "C"
                  and h.valid_from <= now() and h.valid_to > now()"""));
    assertThat(plan).contains("archive_history_path");
  }
}
