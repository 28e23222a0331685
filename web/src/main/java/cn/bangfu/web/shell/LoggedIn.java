package cn.bangfu.web.shell;

import cn.bangfu.staff.OpenSession;
import java.io.Serializable;
import java.time.Instant;

/**
 * What a session remembers of its user: who, and since when. Name, union and rights are read anew
 * for each request; so the session can go to another server and no right outlives its withdrawal.
 *
 * @param token what a posted request that is no form of Faces has to bring along (USR-076)
 * @param at moment of the log-in
 */
record LoggedIn(OpenSession session, String token, Instant at) implements Serializable {}
