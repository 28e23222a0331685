package cn.bangfu.staff.certificate;

import java.io.Serializable;

/**
 * Which certificates are listed.
 *
 * @param who part of a name or of a log-in name, or null
 * @param state or null for all
 */
public record CertificateFilter(String who, CertificateState state) implements Serializable {}
