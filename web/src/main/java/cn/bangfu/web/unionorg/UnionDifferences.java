package cn.bangfu.web.unionorg;

import cn.bangfu.codetable.CodeTables;
import cn.bangfu.kernel.Texts;
import cn.bangfu.region.Regions;
import cn.bangfu.unionorg.UnionContact;
import cn.bangfu.unionorg.UnionData;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Stored beside typed, for a save that came too late (ORG-022). */
@Dependent
public class UnionDifferences implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject CodeTables codes;
  @Inject Regions regions;

  List<UnionDifference> between(UnionData stored, UnionData typed) {
    Map<String, String> now = shown(stored);
    Map<String, String> mine = shown(typed);
    return now.keySet().stream()
        .filter(label -> !Objects.equals(now.get(label), mine.get(label)))
        .map(label -> new UnionDifference(label, now.get(label), mine.get(label)))
        .toList();
  }

  private Map<String, String> shown(UnionData data) {
    Map<String, String> all = new LinkedHashMap<>();
    Long type = data.identity().grassrootsTypeId();
    String region = data.identity().regionCode();
    all.put("unionorg.Union.name", data.identity().name());
    all.put("unionorg.Union.unionLevel", Texts.show(data.identity().unionLevel()));
    all.put("unionorg.Union.grassrootsType", type == null ? "" : codes.value(type).getValueName());
    all.put("unionorg.Union.regionCode", region == null ? "" : regions.fullName(region));
    all.put(
        "unionorg.Union.center", Texts.get(data.identity().center() ? "shell.yes" : "shell.no"));
    all.put("unionorg.Union.shortName", Texts.show(data.shortName()));
    contact(all, data.contact());
    all.put("unionorg.Union.remark", Texts.show(data.remark()));
    return all;
  }

  private static void contact(Map<String, String> all, UnionContact contact) {
    all.put("unionorg.Union.address", Texts.show(contact.address()));
    all.put("unionorg.Union.postcode", Texts.show(contact.postcode()));
    all.put("unionorg.Union.areaCode", Texts.show(contact.areaCode()));
    all.put("unionorg.Union.leaderName", Texts.show(contact.leaderName()));
    all.put("unionorg.Union.leaderPhone", Texts.show(contact.leaderPhone()));
    all.put("unionorg.Union.officePhone", Texts.show(contact.officePhone()));
    all.put("unionorg.Union.fax", Texts.show(contact.fax()));
    all.put("unionorg.Union.dutyPhone", Texts.show(contact.dutyPhone()));
    all.put("unionorg.Union.email", Texts.show(contact.email()));
    all.put("unionorg.Union.contactName", Texts.show(contact.contactName()));
  }
}
