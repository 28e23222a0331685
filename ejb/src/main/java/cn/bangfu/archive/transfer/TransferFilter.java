package cn.bangfu.archive.transfer;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import java.io.Serializable;

/**
 * Conditions for archives to be chosen (ARC-161); empty ones do not restrict.
 *
 * @param unionId the union whose archives are asked for, null for the own one
 * @param includeSubordinates with those of all unions below it
 * @param employeeNo the beginning of the number
 * @param name a part of the head's name
 * @param idNo the head's whole identity number
 * @param employer a part of the employer's name
 */
public record TransferFilter(
    Long unionId,
    boolean includeSubordinates,
    String employeeNo,
    String name,
    String idNo,
    String employer,
    HardshipCategory hardshipCategory,
    ArchiveType archiveType,
    LifeState lifeState)
    implements Serializable {}
