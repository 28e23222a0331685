package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveType;
import java.util.List;
import java.util.Map;

/**
 * Returns archives to the unions they came from (ARC-101).
 *
 * @param reason 2 to 500 characters: stored on each archive and the content of the reminder
 * @param subjects subject of the reminder by type of archive; a missing one is sent as proposed
 */
public record SendBackArchives(List<Long> ids, String reason, Map<ArchiveType, String> subjects) {

  public SendBackArchives {
    ids = List.copyOf(ids);
    subjects = Map.copyOf(subjects);
  }
}
