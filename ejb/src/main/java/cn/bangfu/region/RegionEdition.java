package cn.bangfu.region;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;

/** An edition of the divisions that was delivered or taken over; never edited (ORG-098). */
@Entity
@Table(name = "region_edition")
@NamedQuery(
    name = RegionEdition.NEWEST_FIRST,
    query =
        """
        select e from RegionEdition e
        order by e.id desc
        """)
public class RegionEdition implements Serializable {

  static final String NEWEST_FIRST = "RegionEdition.newestFirst";
  private static final long serialVersionUID = 1L;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;
  private int codes;
  private int added;
  private int renamed;
  private int abolished;

  @Column(name = "act_id")
  private Long actId;

  private OffsetDateTime at;

  @Column(name = "by_user")
  private String byUser;

  protected RegionEdition() {}

  RegionEdition(RegionPreview preview, String byUser, long actId, OffsetDateTime at) {
    name = preview.edition();
    codes = preview.codes();
    added = preview.of(RegionChangeKind.ADDED).size();
    renamed = preview.of(RegionChangeKind.RENAMED).size();
    abolished = preview.of(RegionChangeKind.ABOLISHED).size();
    this.byUser = byUser;
    this.actId = actId;
    this.at = at;
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public int getCodes() {
    return codes;
  }

  public int getAdded() {
    return added;
  }

  public int getRenamed() {
    return renamed;
  }

  public int getAbolished() {
    return abolished;
  }

  public OffsetDateTime getAt() {
    return at;
  }

  /** Who took it over; null for the delivered one. */
  public String getByUser() {
    return byUser;
  }
}
