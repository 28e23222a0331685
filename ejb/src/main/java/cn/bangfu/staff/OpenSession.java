package cn.bangfu.staff;

import java.io.Serializable;

/**
 * What a session remembers of its user; name, union and rights are read anew for each request.
 *
 * @param number of its line among all sessions of all servers
 * @param sessionEpoch the account's number at log-in: once it is raised, this session is over
 */
public record OpenSession(long number, long userId, int sessionEpoch) implements Serializable {}
