package cn.bangfu.staff;

import java.io.Serializable;
import java.time.OffsetDateTime;

/** One log-in or attempt as its owner sees it (USR-144). */
public record LoginRow(OffsetDateTime at, String ip, LogInResult.Outcome outcome)
    implements Serializable {}
