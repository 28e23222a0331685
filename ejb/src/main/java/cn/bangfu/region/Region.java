package cn.bangfu.region;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One administrative division (ORG-091): delivered, or taken over with a later edition. */
@Entity
@Table(name = "region")
@NamedQuery(
    name = Region.ALL,
    query =
        """
        select r from Region r
        order by r.code
        """)
@NamedQuery(
    name = Region.PROVINCES,
    query =
        """
        select r from Region r
        where r.parentCode is null and r.state = cn.bangfu.region.RegionState.VALID
        order by r.code
        """)
@NamedQuery(
    name = Region.CHILDREN,
    query =
        """
        select r from Region r
        where r.parentCode = :parentCode and r.state = cn.bangfu.region.RegionState.VALID
        order by r.code
        """)
@NamedQuery(
    name = Region.LINE,
    query =
        """
        select r from Region r
        where r.code in :codes
        order by r.code
        """)
@NamedQuery(
    name = Region.SEARCH,
    query =
        """
        select r from Region r
        where r.state = cn.bangfu.region.RegionState.VALID
          and (locate(:text, r.name) > 0 or substring(r.code, 1, length(:text)) = :text)
        order by r.code
        """)
public class Region implements Serializable {

  static final String ALL = "Region.all";
  static final String PROVINCES = "Region.provinces";
  static final String CHILDREN = "Region.children";
  static final String LINE = "Region.line";
  static final String SEARCH = "Region.search";
  private static final long serialVersionUID = 1L;

  @Id private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "region_level")
  private RegionLevel regionLevel;

  @Column(name = "parent_code")
  private String parentCode;

  @Enumerated(EnumType.STRING)
  private RegionState state;

  private String edition;

  protected Region() {}

  /** A division as its edition gives it; level and state follow. */
  public Region(String code, String name, String parentCode, String edition) {
    this.code = code;
    this.name = name;
    this.parentCode = parentCode;
    this.edition = edition;
    regionLevel = RegionLevel.of(code);
    state = RegionState.VALID;
  }

  /** What an edition says of it; an abolished code that comes back is valid again (ORG-098). */
  void take(String newName, String newParent, String newEdition) {
    boolean same =
        name.equals(newName) && Objects.equals(parentCode, newParent) && state == RegionState.VALID;
    if (!same) {
      name = newName;
      parentCode = newParent;
      state = RegionState.VALID;
      edition = newEdition;
    }
  }

  /** The present edition does not have it: readable in old records, not to be chosen. */
  void abolish() {
    state = RegionState.ABOLISHED;
  }

  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }

  public RegionLevel getRegionLevel() {
    return regionLevel;
  }

  /** Code of the division above, null for a province. */
  public String getParentCode() {
    return parentCode;
  }

  public RegionState getState() {
    return state;
  }

  public String getEdition() {
    return edition;
  }

  /** True for the districts of the municipalities and the counties run by a province (ORG-092). */
  public boolean isDirectCounty() {
    return regionLevel == RegionLevel.COUNTY
        && RegionLevel.of(parentCode) == RegionLevel.PROVINCIAL;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Region region && code.equals(region.code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  @Override
  public String toString() {
    return code;
  }
}
