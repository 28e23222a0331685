package cn.bangfu.unionorg;

/**
 * What a union is: its name and place in the reporting chain. Only a superior changes it (ORG-046).
 *
 * @param grassrootsTypeId code value of {@code grassroots_type}; kept only at level 4
 */
public record UnionIdentity(
    String name, UnionLevel unionLevel, Long grassrootsTypeId, String regionCode, boolean center) {

  public UnionIdentity {
    name = UnionName.clean(name);
    grassrootsTypeId = unionLevel == UnionLevel.GRASSROOTS ? grassrootsTypeId : null;
  }
}
