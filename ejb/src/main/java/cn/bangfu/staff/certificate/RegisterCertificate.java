package cn.bangfu.staff.certificate;

/**
 * What a registration needs.
 *
 * @param loginName whom the certificate is for
 * @param file PEM or DER
 * @param tokenNo number printed on the token, or null
 */
public record RegisterCertificate(String loginName, byte[] file, String tokenNo, String reason) {}
