package cn.bangfu.region;

import cn.bangfu.kernel.Texts;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Divisions for the services of other rooms, which have checked the caller's right themselves. */
@Dependent
public class RegionLookup {

  @PersistenceContext EntityManager em;

  public Optional<Region> find(String code) {
    return Optional.ofNullable(em.find(Region.class, code));
  }

  /** Reads divisions that will be looked up one by one in this transaction, all of them at once. */
  public void expect(Collection<String> codes) {
    names(codes);
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

  /** {@link #fullName} of several codes, read at once. */
  public Map<String, String> fullNames(Collection<String> codes) {
    Set<String> all = new HashSet<>();
    codes.forEach(code -> all.addAll(RegionCode.line(code)));
    Map<String, Region> known = new HashMap<>();
    if (!all.isEmpty()) {
      em.createNamedQuery(Region.LINE, Region.class)
          .setParameter("codes", all)
          .getResultList()
          .forEach(region -> known.put(region.getCode(), region));
    }
    Map<String, String> names = new HashMap<>();
    for (String code : codes) {
      names.put(
          code,
          joined(code, RegionCode.line(code).stream().map(known::get).filter(Objects::nonNull)));
    }
    return names;
  }

  /**
   * The names joined without separator, as a field shows them (ORG-093); an abolished code carries
   * a mark (ORG-098).
   */
  public String fullName(String code) {
    return joined(code, line(code).stream());
  }

  private static String joined(String code, Stream<Region> from) {
    List<Region> line = from.toList();
    String name = line.stream().map(Region::getName).collect(Collectors.joining());
    boolean gone =
        line.stream()
            .anyMatch(
                region ->
                    region.getCode().equals(code) && region.getState() == RegionState.ABOLISHED);
    return gone ? Texts.format("region.abolished", name) : name;
  }
}
