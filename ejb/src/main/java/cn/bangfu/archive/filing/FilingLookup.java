package cn.bangfu.archive.filing;

import cn.bangfu.codetable.CodeValues;
import cn.bangfu.region.Region;
import cn.bangfu.region.RegionLevel;
import cn.bangfu.region.RegionLookup;
import cn.bangfu.region.RegionState;
import cn.bangfu.standard.StandardKind;
import cn.bangfu.standard.StandardLookup;
import cn.bangfu.standard.SubsistenceStandard;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Code tables and divisions as they are kept. */
@Dependent
public class FilingLookup implements Lookup {

  private static final String INDUSTRY = "industry";

  @PersistenceContext EntityManager em;
  @Inject CodeValues codes;
  @Inject RegionLookup regions;
  @Inject StandardLookup standards;

  @Override
  public Optional<Code> code(long id) {
    return codes
        .find(id)
        .map(
            value ->
                new Code(
                    value.getTableKey(),
                    value.getConstant(),
                    INDUSTRY.equals(value.getTableKey()) && value.getParentId() == null,
                    value.isEnabled()));
  }

  @Override
  public boolean isCounty(String regionCode) {
    return regions
        .find(regionCode)
        .filter(region -> region.getState() == RegionState.VALID)
        .filter(region -> region.getRegionLevel() == RegionLevel.COUNTY || childless(region))
        .isPresent();
  }

  @Override
  public boolean isAbolished(String regionCode) {
    return regions
        .find(regionCode)
        .filter(region -> region.getState() == RegionState.ABOLISHED)
        .isPresent();
  }

  @Override
  public Optional<ValidStandard> standard(String regionCode, LocalDate day) {
    return standards(List.of(regionCode)).get(regionCode).apply(day);
  }

  @Override
  public Map<String, Function<LocalDate, Optional<ValidStandard>>> standards(
      Collection<String> regionCodes) {
    Map<String, Function<LocalDate, Optional<ValidStandard>>> valid = new HashMap<>();
    standards
        .of(regionCodes, StandardKind.URBAN)
        .forEach((code, line) -> valid.put(code, line.andThen(one -> one.map(this::valid))));
    return valid;
  }

  @Override
  public void expect(Collection<String> regionCodes) {
    regions.expect(regionCodes);
  }

  private ValidStandard valid(SubsistenceStandard found) {
    return new ValidStandard(
        found.getId(), found.getAmount(), regionName(found.getRegionCode()), found.getValidFrom());
  }

  @Override
  public String regionName(String regionCode) {
    return regions.find(regionCode).map(Region::getName).orElse(regionCode);
  }

  /**
   * Cities without districts and the regions without divisions stand for their counties (ORG-092).
   */
  private boolean childless(Region region) {
    return em.createQuery("select count(r) from Region r where r.parentCode = :code", Long.class)
            .setParameter("code", region.getCode())
            .getSingleResult()
        == 0;
  }
}
