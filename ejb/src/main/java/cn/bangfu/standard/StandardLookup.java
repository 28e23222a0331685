package cn.bangfu.standard;

import cn.bangfu.region.RegionCode;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which standard is valid where and when, for the services of other rooms (FIL-004). */
@Dependent
public class StandardLookup {

  private static final Comparator<SubsistenceStandard> NEAREST =
      Comparator.comparingInt((SubsistenceStandard s) -> precision(s.getRegionCode()))
          .thenComparing(s -> s.getAreaName() == null)
          .thenComparing(SubsistenceStandard::getAmount);

  @PersistenceContext EntityManager em;

  /**
   * The standard of a division on a day: its own, else that of its prefecture, else that of its
   * province. Where parts of a division have standards of their own and the whole has none, the
   * highest of them, so that nobody is turned away by the standard of another part.
   */
  public Optional<SubsistenceStandard> find(String regionCode, LocalDate day, StandardKind kind) {
    return of(List.of(regionCode), kind).get(regionCode).apply(day);
  }

  /** The same for some divisions and all days, asked of the database once. */
  public Map<String, Function<LocalDate, Optional<SubsistenceStandard>>> of(
      Collection<String> regionCodes, StandardKind kind) {
    Map<String, Function<LocalDate, Optional<SubsistenceStandard>>> standards = new HashMap<>();
    if (regionCodes.isEmpty()) {
      return standards;
    }
    Map<String, List<SubsistenceStandard>> known =
        em
            .createNamedQuery(SubsistenceStandard.OF_REGIONS, SubsistenceStandard.class)
            .setParameter(
                "codes",
                regionCodes.stream()
                    .flatMap(code -> RegionCode.line(code).stream())
                    .distinct()
                    .toList())
            .setParameter("kind", kind)
            .getResultList()
            .stream()
            .collect(Collectors.groupingBy(SubsistenceStandard::getRegionCode));
    for (String code : regionCodes) {
      List<SubsistenceStandard> line =
          RegionCode.line(code).stream()
              .flatMap(one -> known.getOrDefault(one, List.of()).stream())
              .toList();
      standards.put(code, day -> line.stream().filter(one -> one.validOn(day)).max(NEAREST));
    }
    return standards;
  }

  /**
   * An archive was judged by these: from now on they can only be ended (FIL-003). Written once for
   * each; later users find the mark and lock nothing.
   */
  public void used(Collection<Long> ids) {
    for (Long id : new TreeSet<>(ids)) {
      em.createNativeQuery("update subsistence_standard set used = true where id = ?1 and not used")
          .setParameter(1, id)
          .executeUpdate();
    }
  }

  private static int precision(String code) {
    if (code.endsWith("0000")) {
      return 0;
    }
    return code.endsWith("00") ? 1 : 2;
  }
}
