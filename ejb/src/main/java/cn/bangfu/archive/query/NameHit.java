package cn.bangfu.archive.query;

import cn.bangfu.archive.LifeState;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A person found by name (ARC-142).
 *
 * @param headName head of the archive in which he stands
 * @param head false if he is a member
 */
public record NameHit(
    long archiveId,
    String name,
    boolean head,
    String headName,
    String employeeNo,
    LifeState lifeState,
    String unionName,
    LocalDate filingDate)
    implements Serializable {}
