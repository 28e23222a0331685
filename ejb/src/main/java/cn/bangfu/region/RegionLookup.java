package cn.bangfu.region;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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

  /** The names joined without separator, as a field shows them (ORG-093). */
  public String fullName(String code) {
    return line(code).stream().map(Region::getName).collect(Collectors.joining());
  }
}
