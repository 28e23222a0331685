package cn.bangfu.archive.conversion;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Today;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the job calls: one portion after the other, each in its own transaction. */
@Stateless
public class ConversionDesk {

  private static final int PORTION = 200;

  private static final String LOCK =
      "select id from archive where id = any (cast(?1 as bigint[])) order by id for no key update";

  private static final String COUNT =
      """
      select count(*), count(*) + coalesce(sum((select count(*) from archive_member m
                 where m.archive_id = a.id)), 0)
        from archive a where a.id = any (cast(?1 as bigint[]))
      """;

  private static final String REFUSED =
      """
      insert into conversion_refusal (run_id, item_id, archive_id, item_text, reason)
      values (?1, ?2, ?3, ?4, ?5)
      """;

  @PersistenceContext EntityManager em;
  @Inject Today today;
  @Inject UserWork people;
  @Inject Instance<ConversionStep> steps;
  @Inject Instance<KeptThroughConversion> rooms;

  /** How far a run is. */
  public record Progress(int converted, int refused, boolean over) {}

  /**
   * Does the next portion. What its archives have is counted before and after, while they are
   * locked: work of others beside the run makes no difference.
   *
   * @throws IllegalStateException if an archive, a person or a record has got lost (BAT-071)
   */
  @Needs(Right.SYSTEM)
  public Progress step(long number) {
    ConversionRun run = em.find(ConversionRun.class, number, LockModeType.PESSIMISTIC_WRITE);
    if (run.isFinished()) {
      return progress(run, true);
    }
    if (run.getStep() == ConversionStepKind.USERS) {
      return progress(run, people.step(run, PORTION));
    }
    ConversionStep step = step(run.getStep());
    if (!run.isBegun()) {
      run.begin(step.converted());
      return progress(run, false);
    }
    List<ConversionStep.Item> items = step.next(run.getLastId(), PORTION);
    if (items.isEmpty()) {
      run.finish(today.now());
      return progress(run, true);
    }
    return progress(portion(run, step, items), false);
  }

  private ConversionRun portion(
      ConversionRun run, ConversionStep step, List<ConversionStep.Item> items) {
    Set<Long> archives =
        items.stream()
            .map(ConversionStep.Item::archive)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!run.isDry()) {
      em.createNativeQuery(LOCK).setParameter(1, array(archives)).getResultList();
    }
    ConversionTotals before = totals(archives);
    List<ConversionRefusal> refused = step.refused(items);
    refused.forEach(one -> store(run, one));
    ConversionTotals after = before;
    if (!run.isDry()) {
      step.convert(items, refused.stream().map(one -> one.item().id()).collect(Collectors.toSet()));
      em.flush();
      after = totals(archives);
    }
    if (!after.same(before)) {
      throw new IllegalStateException(
          "Before the conversion there were " + before + ", after it " + after);
    }
    // a step may have cleared the context
    ConversionRun stored = em.find(ConversionRun.class, run.getRunId());
    stored.portion(
        items.get(items.size() - 1).archive(), items.size() - refused.size(), refused.size());
    stored.counted(before, after);
    return stored;
  }

  private void store(ConversionRun run, ConversionRefusal refusal) {
    em.createNativeQuery(REFUSED)
        .setParameter(1, run.getRunId())
        .setParameter(2, refusal.item().id())
        .setParameter(3, refusal.item().archive())
        .setParameter(4, refusal.text())
        .setParameter(5, refusal.reason().name())
        .executeUpdate();
  }

  private ConversionTotals totals(Collection<Long> archives) {
    Object[] row =
        (Object[]) em.createNativeQuery(COUNT).setParameter(1, array(archives)).getSingleResult();
    return new ConversionTotals(
        ((Number) row[0]).intValue(),
        ((Number) row[1]).intValue(),
        rooms.stream()
            .map(room -> room.kept(archives))
            .reduce(
                new KeptThroughConversion.Kept(0, BigDecimal.ZERO),
                KeptThroughConversion.Kept::plus));
  }

  private ConversionStep step(ConversionStepKind kind) {
    return steps.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  private static Progress progress(ConversionRun run, boolean over) {
    return new Progress(run.getConverted(), run.getRefused(), over);
  }

  static String array(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
