package cn.bangfu.unionorg;

/**
 * What a new union is: its name and place in the reporting chain.
 *
 * @param grassrootsTypeId code value of {@code grassroots_type}; kept only at level 4
 */
public record CreateUnion(
    String name, UnionLevel unionLevel, Long grassrootsTypeId, String regionCode, boolean center) {

  public CreateUnion {
    name = UnionName.clean(name);
    grassrootsTypeId = unionLevel == UnionLevel.GRASSROOTS ? grassrootsTypeId : null;
  }
}
