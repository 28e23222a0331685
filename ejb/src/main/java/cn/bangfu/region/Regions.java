package cn.bangfu.region;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the dialog for choosing a division shows (ORG-093). */
@Stateless
public class Regions {

  /** So many divisions a search shows at most. */
  public static final int MAX_HITS = 50;

  @PersistenceContext EntityManager em;
  @Inject RegionLookup lookup;

  /** The valid divisions right below one, or the provinces (null). */
  @Needs(Right.LOGGED_IN)
  public List<Region> children(String parentCode) {
    return parentCode == null
        ? em.createNamedQuery(Region.PROVINCES, Region.class).getResultList()
        : em.createNamedQuery(Region.CHILDREN, Region.class)
            .setParameter("parentCode", parentCode)
            .getResultList();
  }

  @Needs(Right.LOGGED_IN)
  public Optional<Region> find(String code) {
    return lookup.find(code);
  }

  /** The division and those above it, the highest first: the three lists' choice. */
  @Needs(Right.LOGGED_IN)
  public List<Region> line(String code) {
    return lookup.line(code);
  }

  /** The names joined without separator. */
  @Needs(Right.LOGGED_IN)
  public String fullName(String code) {
    return lookup.fullName(code);
  }

  /** At most {@link #MAX_HITS} divisions by a part of the name or the first digits of the code. */
  @Needs(Right.LOGGED_IN)
  public List<RegionHit> search(String text) {
    String part = text == null ? "" : text.strip();
    if (part.isEmpty()) {
      return List.of();
    }
    List<Region> found =
        em.createNamedQuery(Region.SEARCH, Region.class)
            .setParameter("text", part)
            .setMaxResults(MAX_HITS)
            .getResultList();
    Map<String, String> names = namesAbove(found);
    return found.stream()
        .map(
            region ->
                new RegionHit(
                    region.getCode(),
                    region.getName(),
                    RegionCode.line(region.getCode()).stream()
                        .map(code -> names.getOrDefault(code, ""))
                        .collect(Collectors.joining()),
                    region.getRegionLevel()))
        .toList();
  }

  private Map<String, String> namesAbove(List<Region> found) {
    return lookup.names(
        found.stream().flatMap(r -> RegionCode.line(r.getCode()).stream()).distinct().toList());
  }
}
