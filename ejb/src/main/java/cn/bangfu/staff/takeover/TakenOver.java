package cn.bangfu.staff.takeover;

/**
 * A portion of old users.
 *
 * @param lastUnion the number up to which unions were looked at
 * @param done old accounts that were taken over
 * @param refused those that were not
 */
public record TakenOver(long lastUnion, int done, int refused) {}
