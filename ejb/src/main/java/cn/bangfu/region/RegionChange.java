package cn.bangfu.region;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What an edition did with one code; never edited. */
@Entity
@Table(name = "region_change")
public class RegionChange {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "edition_id")
  private long editionId;

  @Enumerated(EnumType.STRING)
  private RegionChangeKind kind;

  private String code;

  @Column(name = "old_name")
  private String oldName;

  @Column(name = "new_name")
  private String newName;

  protected RegionChange() {}

  RegionChange(long editionId, RegionDifference difference) {
    this.editionId = editionId;
    kind = difference.kind();
    code = difference.code();
    oldName = difference.oldName();
    newName = difference.newName();
  }

  public Long getId() {
    return id;
  }
}
