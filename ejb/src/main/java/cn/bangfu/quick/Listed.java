package cn.bangfu.quick;

import java.io.Serializable;
import java.util.List;

/**
 * One record of the concrete list.
 *
 * @param name by which people know it
 * @param shown as its room shows it
 * @param reasons why it cannot be moved; empty if it can
 */
public record Listed<T extends Serializable>(long id, String name, T shown, List<String> reasons)
    implements Serializable {}
