package cn.bangfu.bench.nation;

import cn.bangfu.archive.ChainUnion;
import java.math.BigDecimal;
import java.util.List;

/**
 * A county, or a district without counties, with all unions that file in it.
 *
 * @param standard the lowest minimum living standard that an archive of it is measured by
 * @param upward the area's own union first, the root last
 * @param below the grass-roots unions directly below it
 * @param firstArchive number of its first archive; the others follow
 */
record Area(
    String region,
    String place,
    BigDecimal standard,
    List<ChainUnion> upward,
    List<ChainUnion> below,
    int households,
    long firstArchive) {

  long id() {
    return upward.get(0).id();
  }
}
