package cn.bangfu.web.shell;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session remembers of its user: who, and since when. Name, union and rights are read anew
 * for each request; so the session can go to another server and no right outlives its withdrawal.
 *
 * @param sessionEpoch the account's number at log-in: once it is raised, this session is over
 * @param at moment of the log-in
 */
record LoggedIn(long userId, int sessionEpoch, Instant at) implements Serializable {}
