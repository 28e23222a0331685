package cn.bangfu.standard;

import cn.bangfu.access.Caller;
import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.StaleException;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Today;
import cn.bangfu.kernel.Violation;
import cn.bangfu.kernel.Violations;
import cn.bangfu.region.Region;
import cn.bangfu.region.RegionCode;
import cn.bangfu.region.RegionLookup;
import cn.bangfu.region.RegionState;
import cn.bangfu.unionorg.UnionLookup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The register of minimum living standards: everybody looks, the administrators of provinces,
 * prefectures and counties keep those of their own area (FIL-002, FIL-003).
 */
@Stateless
public class StandardUpkeep {

  private static final String OBJECT = "SUBSISTENCE_STANDARD";
  private static final BigDecimal LEAST = new BigDecimal("0.01");
  private static final BigDecimal GREATEST = new BigDecimal("99999.99");
  private static final int AREA_MAX = 50;
  private static final int BASIS_MAX = 200;
  private static final int LOWEST_KEEPER = 3;
  private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

  private static final String WHERE =
      """
       where (:prefix = '' or s.regionCode like concat(:prefix, '%'))
         and (:every = true
           or s.validFrom <= :day and (s.validTo is null or s.validTo >= :day))""";

  @PersistenceContext EntityManager em;
  @Inject CallerContext callers;
  @Inject RegionLookup regions;
  @Inject UnionLookup unions;
  @Inject Today today;

  /** Standards by division, the newest of each first. */
  @Needs(Right.STANDARD_VIEW)
  public List<StandardRow> page(StandardFilter filter, int offset, int size) {
    String area = areaOfCaller();
    LocalDate day = filter.day() == null ? today.today() : filter.day();
    return bind(
            em.createQuery(
                "select s from SubsistenceStandard s "
                    + WHERE
                    + " order by s.regionCode, s.areaName, s.kind, s.validFrom desc",
                SubsistenceStandard.class),
            filter)
        .setFirstResult(offset)
        .setMaxResults(size)
        .getResultList()
        .stream()
        .map(
            one ->
                new StandardRow(
                    one,
                    regions.fullName(one.getRegionCode()),
                    !one.getValidFrom().isAfter(day)
                        && (one.getValidTo() == null || !one.getValidTo().isBefore(day)),
                    area != null && RegionCode.covers(area, one.getRegionCode())))
        .toList();
  }

  @Needs(Right.STANDARD_VIEW)
  public int count(StandardFilter filter) {
    return bind(
            em.createQuery("select count(s) from SubsistenceStandard s " + WHERE, Long.class),
            filter)
        .getSingleResult()
        .intValue();
  }

  private static <T> TypedQuery<T> bind(TypedQuery<T> query, StandardFilter filter) {
    String region = filter.regionCode();
    return query
        .setParameter("prefix", region == null ? "" : region.replaceAll("(00){1,2}$", ""))
        .setParameter("every", filter.day() == null)
        .setParameter("day", filter.day() == null ? NO_END : filter.day());
  }

  /** True if the caller keeps the standards of some area. */
  @Needs(Right.STANDARD_VIEW)
  public boolean mayKeep() {
    return callers.known().has(Right.STANDARD_KEEP) && areaOfCaller() != null;
  }

  /** Takes a new standard, or a change of one that no check has used. */
  @Needs(Right.STANDARD_KEEP)
  public long save(StandardForm form) {
    refuse(form);
    // one keeper of a division after the other, so that times do not overlap
    em.find(Region.class, form.getRegionCode(), LockModeType.PESSIMISTIC_WRITE);
    SubsistenceStandard standard =
        form.getId() == null ? null : opened(form.getId(), form.getVersion());
    refuseOverlap(form);
    if (standard == null) {
      standard = new SubsistenceStandard(form);
    } else {
      standard.change(form);
    }
    standard.touch(callers.known().name(), today.now());
    em.persist(standard);
    em.flush();
    changed(standard);
    return standard.getId();
  }

  /** Sets the last day on which a standard is valid; also if checks have used it (FIL-003). */
  @Needs(Right.STANDARD_KEEP)
  public void end(long id, int version, LocalDate lastDay) {
    SubsistenceStandard standard = opened(id, version);
    if (lastDay == null) {
      throw new Violations(
          List.of(Violation.of("validTo", StandardProblem.MISSING, label("validTo"))));
    }
    StandardForm form = new StandardForm(standard);
    form.setValidTo(lastDay);
    refuse(form);
    refuseOverlap(form);
    standard.change(form);
    standard.touch(callers.known().name(), today.now());
    changed(standard);
  }

  /** Deletes a standard that no check has used (FIL-003). */
  @Needs(Right.STANDARD_KEEP)
  public void delete(long id, int version) {
    SubsistenceStandard standard = opened(id, version);
    if (standard.isUsed()) {
      throw new BusinessException(StandardProblem.USED);
    }
    changed(standard);
    em.remove(standard);
  }

  private SubsistenceStandard opened(long id, int version) {
    SubsistenceStandard standard =
        em.find(SubsistenceStandard.class, id, LockModeType.PESSIMISTIC_WRITE);
    callers.about(OBJECT, id, callers.known().unionId());
    if (standard == null) {
      throw new BusinessException(StandardProblem.GONE);
    }
    em.refresh(standard);
    if (standard.getVersion() != version) {
      throw new StaleException(
          StandardProblem.STALE, standard.getChangedBy(), standard.getChangedAt());
    }
    refuseOutside(standard.getRegionCode());
    return standard;
  }

  private void refuse(StandardForm form) {
    List<Violation> wrong = new ArrayList<>();
    missing(wrong, "regionCode", form.getRegionCode());
    missing(wrong, "kind", form.getKind());
    missing(wrong, "amount", form.getAmount());
    missing(wrong, "validFrom", form.getValidFrom());
    money(wrong, "amount", form.getAmount(), LEAST);
    money(wrong, "averageSupplement", form.getAverageSupplement(), BigDecimal.ZERO.setScale(2));
    if (form.getRecipients() != null && form.getRecipients() < 0) {
      wrong.add(
          Violation.of("recipients", StandardProblem.AMOUNT, label("recipients"), 0, 99_999_999));
    }
    tooLong(wrong, "areaName", form.getAreaName(), AREA_MAX);
    tooLong(wrong, "basis", form.getBasis(), BASIS_MAX);
    if (form.getValidFrom() != null
        && form.getValidTo() != null
        && form.getValidTo().isBefore(form.getValidFrom())) {
      wrong.add(Violation.of("validTo", StandardProblem.DAYS_REVERSED));
    }
    if (form.getRegionCode() != null
        && regions
            .find(form.getRegionCode())
            .filter(region -> region.getState() == RegionState.VALID)
            .isEmpty()) {
      wrong.add(Violation.of("regionCode", StandardProblem.REGION_INVALID));
    }
    Violations.throwIfAny(wrong);
    refuseOutside(form.getRegionCode());
  }

  private void refuseOutside(String regionCode) {
    String area = areaOfCaller();
    if (area == null || !RegionCode.covers(area, regionCode)) {
      throw new Violations(List.of(Violation.of("regionCode", StandardProblem.OUTSIDE_AREA)));
    }
  }

  private void refuseOverlap(StandardForm form) {
    String area = CleanText.trim(form.getAreaName());
    em.createQuery(
            """
            select s from SubsistenceStandard s
            where s.regionCode = :region and s.kind = :kind and s.id <> :self
              and coalesce(s.areaName, '') = :area
              and s.validFrom <= :to and (s.validTo is null or s.validTo >= :from)
            order by s.validFrom""",
            SubsistenceStandard.class)
        .setParameter("region", form.getRegionCode())
        .setParameter("kind", form.getKind())
        .setParameter("self", form.getId() == null ? 0L : form.getId())
        .setParameter("area", area == null ? "" : area)
        .setParameter("from", form.getValidFrom())
        .setParameter("to", form.getValidTo() == null ? NO_END : form.getValidTo())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .ifPresent(
            other -> {
              throw new Violations(
                  List.of(
                      Violation.of(
                          "validFrom",
                          StandardProblem.OVERLAP,
                          other.getValidFrom(),
                          other.getValidTo() == null
                              ? Texts.get("standard.noEnd")
                              : other.getValidTo())));
            });
  }

  /** The division whose standards the caller's union keeps, or null if it keeps none. */
  private String areaOfCaller() {
    Caller caller = callers.known();
    return caller.unionLevel() < 1 || caller.unionLevel() > LOWEST_KEEPER
        ? null
        : unions.get(caller.unionId()).getRegionCode();
  }

  private void changed(SubsistenceStandard standard) {
    callers.about(OBJECT, standard.getId(), callers.known().unionId());
    callers.changed(
        "%s %s %s %s %s"
            .formatted(
                standard.getRegionCode(),
                Texts.show(standard.getAreaName()),
                standard.getAmount(),
                standard.getValidFrom(),
                Texts.show(standard.getValidTo())));
  }

  private static void missing(List<Violation> wrong, String field, Object value) {
    if (value == null) {
      wrong.add(Violation.of(field, StandardProblem.MISSING, label(field)));
    }
  }

  private static void money(
      List<Violation> wrong, String field, BigDecimal amount, BigDecimal least) {
    if (amount != null
        && (amount.compareTo(least) < 0
            || amount.compareTo(GREATEST) > 0
            || amount.stripTrailingZeros().scale() > 2)) {
      wrong.add(Violation.of(field, StandardProblem.AMOUNT, label(field), least, GREATEST));
    }
  }

  private static void tooLong(List<Violation> wrong, String field, String text, int max) {
    if (CleanText.length(text) > max) {
      wrong.add(Violation.of(field, StandardProblem.TOO_LONG, label(field), max));
    }
  }

  private static String label(String field) {
    return Texts.get("standard.SubsistenceStandard." + field);
  }
}
