package cn.bangfu.archive.past;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveAccess;
import cn.bangfu.archive.ChangedField;
import cn.bangfu.archive.LifeState;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of the scope as it was (ARC-060, ARC-171). Each look is recorded like a look at the file
 * of today.
 */
@Stateless
public class ArchivePast {

  private static final String MOMENT =
      """
      select cast(extract(epoch from max(at)) * 1000000 as bigint) from (
        select max(valid_from) as at from archive_history where id = ?1 and act_id = ?2
        union all
        select max(valid_from) from archive_content_history where archive_id = ?1 and act_id = ?2
        union all
        select max(valid_from) from archive_member_history where archive_id = ?1 and act_id = ?2
        union all
        select max(at) from archive_change where archive_id = ?1 and act_id = ?2) moments""";

  @PersistenceContext EntityManager em;
  @Inject ArchiveAccess access;
  @Inject PastValues values;
  @Inject PastFiles files;
  @Inject Today today;

  /**
   * The file at 24:00 of a day (ARC-171).
   *
   * @throws Violations if the day is missing or lies ahead
   * @throws BusinessException if the household had no archive then; a draft is none
   */
  @Needs(Right.ARCHIVE_VIEW)
  public PastArchive onDay(long id, LocalDate day) {
    if (day == null) {
      throw new Violations(List.of(Violation.of("day", PastProblem.DAY_MISSING)));
    }
    if (day.isAfter(today.today())) {
      throw new Violations(List.of(Violation.of("day", PastProblem.IN_THE_FUTURE)));
    }
    access.get(id);
    OffsetDateTime at = PastMoment.endOf(day);
    List<String> unions = values.unions(id, at);
    if (unions.isEmpty() || LifeState.DRAFT.name().equals(unions.get(2))) {
      throw new BusinessException(PastProblem.NOT_FILED_YET);
    }
    return files.file(id, at, unions);
  }

  /** The file as an act of its change record left it (ARC-060). */
  @Needs(Right.ARCHIVE_VIEW)
  public PastArchive after(long id, long actId) {
    access.get(id);
    OffsetDateTime at = moment(id, actId);
    return files.file(id, at, values.unions(id, at));
  }

  /**
   * How the file differs between what two acts left, the earlier one's values first (ARC-060).
   *
   * @return fields whose values differ, in the order of the form
   */
  @Needs(Right.ARCHIVE_VIEW)
  public List<ChangedField> compare(long id, long actId, long otherActId) {
    access.get(id);
    OffsetDateTime one = moment(id, actId);
    OffsetDateTime other = moment(id, otherActId);
    boolean inOrder = !one.isAfter(other);
    Map<String, PastValues.Value> before = all(id, inOrder ? one : other);
    Map<String, PastValues.Value> after = all(id, inOrder ? other : one);
    Map<String, PastValues.Value> both = new LinkedHashMap<>(before);
    after.forEach(both::putIfAbsent);
    List<ChangedField> changed = new ArrayList<>();
    both.forEach(
        (key, value) -> {
          String old = text(before.get(key));
          String now = text(after.get(key));
          if (!old.equals(now)) {
            changed.add(new ChangedField(value.path(), value.memberName(), old, now));
          }
        });
    return changed;
  }

  private static String text(PastValues.Value value) {
    return value == null ? "" : value.text();
  }

  /** All values; those of a member are known by him, not by his place in the household. */
  private Map<String, PastValues.Value> all(long id, OffsetDateTime at) {
    Map<String, PastValues.Value> found = new LinkedHashMap<>();
    List<PastValues.Value> read = new ArrayList<>(values.header(id, at));
    read.addAll(values.household(id, at));
    read.addAll(values.members(id, at));
    read.addAll(values.illnesses(id, at));
    read.forEach(
        value -> found.put(value.path().replaceAll("\\[[0-9]+]", "") + value.member(), value));
    return found;
  }

  private OffsetDateTime moment(long id, long actId) {
    Number micros =
        (Number)
            em.createNativeQuery(MOMENT)
                .setParameter(1, id)
                .setParameter(2, actId)
                .getSingleResult();
    if (micros == null) {
      throw new BusinessException(PastProblem.NOT_FILED_YET);
    }
    return Instant.EPOCH
        .plus(micros.longValue(), ChronoUnit.MICROS)
        .atZone(Today.ZONE)
        .toOffsetDateTime();
  }
}
