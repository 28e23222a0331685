package cn.bangfu.archive.quick;

import cn.bangfu.archive.ArchiveLevel;
import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.quick.QuickWay;
import java.io.Serializable;
import java.util.List;

/**
 * Which archives are to be moved (ARC-107); empty conditions do not restrict.
 *
 * @param unions the ticked ones: the own union, direct subordinates with all below them
 * @param except archives that were unticked
 */
public record QuickFilter(
    QuickWay way,
    List<Long> unions,
    ArchiveType type,
    HardshipCategory category,
    ArchiveLevel standard,
    List<Long> except)
    implements Serializable {

  public QuickFilter {
    unions = List.copyOf(unions);
    except = List.copyOf(except);
  }
}
