package cn.bangfu.privacy;

import cn.bangfu.kernel.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * What every worker is told before his data is taken (USR-131); there is one for the whole country.
 * In its texts {@code {unit}} and {@code {phone}} stand for the filing union and its office.
 */
@Entity
@Table(name = "privacy_notice")
public class PrivacyNotice extends BaseEntity {

  /** Most characters of a part. */
  public static final int TEXT_MAX = 1000;

  static final int ONLY = 1;

  @Id private Integer id;

  private String processor;
  private String purposes;

  @Column(name = "data_kinds")
  private String dataKinds;

  private String retention;
  private String rights;
  private String sensitive;

  protected PrivacyNotice() {}

  void write(NoticeTexts texts) {
    processor = texts.processor();
    purposes = texts.purposes();
    dataKinds = texts.dataKinds();
    retention = texts.retention();
    rights = texts.rights();
    sensitive = texts.sensitive();
  }

  NoticeTexts texts() {
    return new NoticeTexts(processor, purposes, dataKinds, retention, rights, sensitive);
  }
}
