package cn.bangfu.region;

import java.io.Serializable;
import java.util.List;

/**
 * A code that a new edition treats otherwise than the present one.
 *
 * @param oldName null for an added code
 * @param newName null for an abolished code
 * @param newCodes the codes that stand for an abolished one
 * @param unions how many unions use an abolished code
 * @param archives how many archives use it
 */
public record RegionDifference(
    RegionChangeKind kind,
    String code,
    String oldName,
    String newName,
    List<String> newCodes,
    long unions,
    long archives)
    implements Serializable {}
