package cn.bangfu.web.kit;

import cn.bangfu.kernel.Texts;
import cn.bangfu.region.Region;
import cn.bangfu.region.RegionHit;
import cn.bangfu.region.RegionState;
import cn.bangfu.region.Regions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A division chosen by typing a part of its name or the first digits of its code (ORG-093). */
@Named
@RequestScoped
public class RegionInput {

  private static final String CODE = "\\d{6}";

  @Inject Regions regions;

  private final Map<String, String> names = new HashMap<>();

  /** Codes of the divisions offered for what is typed; the provinces if nothing is. */
  public List<String> complete(String typed) {
    if (typed == null || typed.isBlank()) {
      return regions.children(null).stream().map(Region::getCode).toList();
    }
    List<RegionHit> hits = regions.search(typed);
    hits.forEach(hit -> names.put(hit.code(), hit.fullName()));
    return hits.stream().map(RegionHit::code).toList();
  }

  /** That a stored code is abolished and another has to be chosen, or null (ORG-097). */
  public String toChoose(String code) {
    if (code == null || !code.matches(CODE)) {
      return null;
    }
    return regions
        .find(code)
        .filter(region -> region.getState() == RegionState.ABOLISHED)
        .map(region -> Texts.format("region.toChoose", code))
        .orElse(null);
  }

  /** The full name of a code, as the field shows it. */
  public String fullName(String code) {
    if (code == null || !code.matches(CODE)) {
      return "";
    }
    return names.computeIfAbsent(code, regions::fullName);
  }
}
