package cn.bangfu.archive.catalog;

import cn.bangfu.access.Needs;
import cn.bangfu.access.Right;
import cn.bangfu.archive.ArchiveAccess;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** The chosen columns of some archives. */
@Stateless
public class ArchiveFields {

  @Inject ArchiveAccess access;
  @Inject FieldReader reader;

  /**
   * The columns of these archives, which must lie in the caller's scope.
   *
   * @param codes of fields; those that are no columns are left out
   */
  @Needs(Right.ARCHIVE_LIST)
  public List<FieldRow> rows(List<Long> ids, List<String> codes) {
    if (ids.isEmpty()) {
      return List.of();
    }
    access.get(ids);
    return reader.rows(
        ids,
        codes.stream()
            .map(code -> ArchiveCatalog.find(code).orElse(null))
            .filter(Objects::nonNull)
            .filter(field -> field.is(FieldUse.COLUMN))
            .toList());
  }
}
