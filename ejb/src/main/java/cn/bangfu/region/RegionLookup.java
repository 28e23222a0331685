package cn.bangfu.region;

import cn.bangfu.kernel.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Divisions for the services of other rooms, which have checked the caller's right themselves. */
@Dependent
public class RegionLookup {

  @PersistenceContext EntityManager em;

  public Optional<Region> find(String code) {
    return Optional.ofNullable(em.find(Region.class, code));
  }

  /** The division with this code, which must exist. */
  public Region get(String code) {
    return find(code).orElseThrow(() -> new NoSuchElementException("No region " + code));
  }

  /** The division and those above it, the highest first. */
  public List<Region> line(String code) {
    return em.createNamedQuery(Region.LINE, Region.class)
        .setParameter("codes", RegionCode.line(code))
        .getResultList();
  }

  /** The names of some divisions, by code. */
  public Map<String, String> names(Collection<String> codes) {
    Map<String, String> names = new HashMap<>();
    if (!codes.isEmpty()) {
      em.createNamedQuery(Region.LINE, Region.class)
          .setParameter("codes", codes)
          .getResultList()
          .forEach(region -> names.put(region.getCode(), region.getName()));
    }
    return names;
  }

  /**
   * The names joined without separator, as a field shows them (ORG-093); an abolished code carries
   * a mark (ORG-098).
   */
  public String fullName(String code) {
    List<Region> line = line(code);
    String name = line.stream().map(Region::getName).collect(Collectors.joining());
    boolean gone =
        line.stream()
            .anyMatch(
                region ->
                    region.getCode().equals(code) && region.getState() == RegionState.ABOLISHED);
    return gone ? Texts.format("region.abolished", name) : name;
  }
}
