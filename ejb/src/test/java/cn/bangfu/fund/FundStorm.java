package cn.bangfu.fund;

import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.builders.ArchiveBench;
import cn.bangfu.assistance.AssistCategory;
import cn.bangfu.assistance.entry.AssistanceDesk;
import cn.bangfu.assistance.entry.AssistanceEntry;
import cn.bangfu.assistance.entry.LineEntry;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.testkit.Services;
import cn.bangfu.testkit.TestDatabase;
import cn.bangfu.testkit.TestUnions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sixty-four people who move the money of five unions, one below the other, in a process of its own
 * that is killed at any moment. What is tried stands in a file before, what was done or refused
 * after; a next process sends again what nobody has answered for.
 */
final class FundStorm {

  static final String TRIED = "tried";
  static final String ENDED = "ended";
  static final String FAILED = "failed";
  static final String STAGE = "stage";
  static final String DONE = "done";
  static final int PEOPLE = 64;
  static final int LEVELS = 5;

  private static final int FIRST_YEAR = 2017;
  private static final int YEARS = 10;
  private static final List<String> TYPES = List.of("UNION_FUND", "SOCIAL_DONATION");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final String MONEY =
      """
      insert into fund_income (entry_no, union_id, entry_date, fund_type_id, fund_year,
          income_type_id, amount, fiscal_budget, submission, entered_at, entered_by)
        select fund_next_number(%1$d, 'SR', y.year), %1$d, date '2026-11-01', t.id, y.year, i.id,
               20000.00, false, gen_random_uuid(), now(), 'test'
          from code_value t, code_value i, (select * from generate_series(%2$d, %3$d) year) y
         where t.table_key = 'fund_type' and t.constant in ('UNION_FUND', 'SOCIAL_DONATION')
           and i.table_key = 'income_type' and i.constant = 'OPENING_BALANCE'
      """;

  private final Path folder;
  private final Services services = new Services();
  private final List<Caller> callers = new ArrayList<>();
  private final List<Long> households = new ArrayList<>();
  private final List<Queue<Long>> allotted = new ArrayList<>();
  private final List<Long> types = new ArrayList<>();
  private final long measure;
  private final long kind;

  /** An act as it is sent, so that it can be sent again. */
  record Act(UUID number, int level, long of, Serializable form) implements Serializable {}

  private FundStorm(Path folder) {
    this.folder = folder;
    services
        .today()
        .use(
            java.time.Clock.fixed(
                java.time.Instant.parse("2026-11-22T09:00:00+08:00"),
                java.time.ZoneId.of("Asia/Shanghai")));
    TYPES.forEach(type -> types.add(FundBench.code("fund_type", type)));
    measure = FundBench.code("measure", "LIVING_AID");
    kind = FundBench.code("expenditure_kind", "DAILY_RELIEF");
  }

  /**
   * @param arguments address of the database, folder of the files
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    TestDatabase.useKeys(folder.resolve("keys.p12"));
    TestDatabase.over(arguments[0]);
    Path stage = folder.resolve(STAGE);
    if (Files.notExists(stage)) {
      Files.writeString(folder.resolve("making"), build());
      Files.move(folder.resolve("making"), stage);
    }
    FundStorm storm = new FundStorm(folder);
    storm.read(stage);
    storm.again();
    List<Thread> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      Thread one = new Thread(() -> storm.work(new Random()), "person-" + i);
      people.add(one);
      one.start();
    }
    for (Thread one : people) {
      one.join();
    }
  }

  /** Five unions with a household each; the highest has the money. */
  private static String build() {
    ArchiveBench bench = new ArchiveBench();
    StringBuilder lines = new StringBuilder();
    long above = bench.county.unionId();
    for (int level = 0; level < LEVELS; level++) {
      long union = bench.unions.union("\u5DE5\u4F1A" + level, above, 4);
      Caller clerk = bench.unions.caller(union, Permission.ARCHIVE);
      lines.append(union).append(' ').append(bench.file(clerk, ArchiveLevel.NATIONAL)).append('\n');
      if (level == 0) {
        ArchiveBench.run(MONEY.formatted(union, FIRST_YEAR, FIRST_YEAR + YEARS - 1));
      }
      above = union;
    }
    return lines.toString();
  }

  private void read(Path stage) throws IOException {
    TestUnions unions = new TestUnions(services);
    for (String line : Files.readAllLines(stage)) {
      String[] parts = line.split(" ");
      callers.add(
          unions.caller(
              Long.parseLong(parts[0]),
              Permission.FUND,
              Permission.ASSISTANCE,
              Permission.ARCHIVE));
      households.add(Long.valueOf(parts[1]));
      Queue<Long> queue = new ConcurrentLinkedQueue<>();
      ArchiveBench.query(
              "select id from fund_allocation where from_union_id = ? and reverses_id is null limit 200",
              Long.valueOf(parts[0]))
          .forEach(id -> queue.add(Long.valueOf(id)));
      allotted.add(queue);
    }
  }

  /** What was tried when the process before this one died. */
  private void again() throws IOException {
    Path tried = folder.resolve(TRIED);
    if (Files.notExists(tried)) {
      return;
    }
    Set<String> answered = new HashSet<>();
    if (Files.exists(folder.resolve(ENDED))) {
      Files.readAllLines(folder.resolve(ENDED)).forEach(line -> answered.add(line.split(" ")[0]));
    }
    for (String line : Files.readAllLines(tried)) {
      String[] parts = line.split(" ");
      if (parts.length == 2 && parts[1].endsWith(".") && !answered.contains(parts[0])) {
        send(act(parts[1].substring(0, parts[1].length() - 1)));
      }
    }
  }

  private void work(Random lot) {
    while (true) {
      Act act = draw(lot);
      note(TRIED, act.number() + " " + text(act) + ".");
      send(act);
    }
  }

  private void send(Act act) {
    try {
      services.as(callers.get(act.level()), () -> perform(act));
      note(ENDED, act.number() + " " + DONE);
      if (act.form() instanceof AllocationEntry) {
        ArchiveBench.query("select id from fund_allocation where submission = ?", act.number())
            .forEach(id -> allotted.get(act.level()).add(Long.valueOf(id)));
      }
    } catch (BusinessException no) {
      note(ENDED, act.number() + " " + no.problem());
    } catch (RuntimeException failed) {
      StringBuilder all = new StringBuilder();
      for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
        all.append(cause).append(" | ");
      }
      note(FAILED, act.number() + " " + all.toString().replaceAll("\\s+", " "));
    }
  }

  private void perform(Act act) {
    if (act.form() instanceof AllocationEntry entry) {
      services.get(AllocationDesk.class).save(entry, true);
    } else if (act.form() instanceof ReversalEntry entry) {
      services.get(ReversalDesk.class).reverseAllocation(act.of(), entry, true);
    } else {
      services.get(AssistanceDesk.class).save((AssistanceEntry) act.form(), true);
    }
  }

  /** Money goes down, comes back or is spent. */
  private Act draw(Random lot) {
    int level = lot.nextInt(LEVELS);
    BigDecimal amount = new BigDecimal(1 + lot.nextInt(400)).setScale(2);
    long type = types.get(lot.nextInt(types.size()));
    int year = FIRST_YEAR + lot.nextInt(YEARS);
    Long made = allotted.get(level).peek();
    switch (level == LEVELS - 1 ? 2 : lot.nextInt(4)) {
      case 0, 3 -> {
        AllocationEntry entry = new AllocationEntry();
        entry.setDate(DAY);
        entry.setFundYear(year);
        entry.setFundType(type);
        entry.getRows().get(0).setToUnion(callers.get(level + 1).unionId());
        entry.getRows().get(0).setAmount(amount);
        return new Act(entry.getSubmission(), level, 0, entry);
      }
      case 1 -> {
        if (made == null) {
          return draw(lot);
        }
        // taken up by several at once, each time by another one in the end
        allotted.get(level).add(allotted.get(level).poll());
        ReversalEntry back = new ReversalEntry();
        back.setDate(DAY);
        back.setAmount(amount);
        back.setReason("\u4E0B\u7EA7\u9000\u56DE");
        return new Act(back.getSubmission(), level, made, back);
      }
      default -> {
        AssistanceEntry entry = new AssistanceEntry(households.get(level));
        entry.setCategory(AssistCategory.OWN_ILLNESS);
        entry.setDate(DAY);
        entry.setExpenditureKind(kind);
        LineEntry line = entry.getLines().get(0);
        line.setMeasure(measure);
        line.setAmount(amount);
        line.setFundType(type);
        line.setFundYear(year);
        return new Act(entry.getSubmission(), level, 0, entry);
      }
    }
  }

  private void note(String file, String line) {
    try {
      Files.write(
          folder.resolve(file),
          (line + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Act act) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(act);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static Act act(String text) {
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
      return (Act) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
