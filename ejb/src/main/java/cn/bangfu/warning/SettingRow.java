package cn.bangfu.warning;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A setting as its list shows it and as it is edited.
 *
 * @param unions names of the chosen unions
 * @param reasons names of the chosen reasons
 */
public record SettingRow(
    long id,
    int version,
    SettingForm form,
    List<String> unions,
    List<String> reasons,
    String changedBy,
    OffsetDateTime changedAt)
    implements Serializable {}
