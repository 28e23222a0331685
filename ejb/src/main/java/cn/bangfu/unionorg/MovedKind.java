package cn.bangfu.unionorg;

import cn.bangfu.kernel.Label;
import java.io.Serializable;

/**
 * A kind of data that moves with a branch and is counted.
 *
 * @param people true for accounts, false for records
 */
public record MovedKind(Label label, boolean people) implements Serializable {}
