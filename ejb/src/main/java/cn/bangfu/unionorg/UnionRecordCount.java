package cn.bangfu.unionorg;

import cn.bangfu.kernel.Label;
import java.io.Serializable;

/** So many records of one kind stand in the way of deleting a union (ORG-050). */
public record UnionRecordCount(long unionId, String unionName, Label kind, long count)
    implements Serializable {}
