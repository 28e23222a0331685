/**
 * Encryption of class-A data (USR-114 to USR-117): sealed with AES-256-GCM under a key that lies
 * outside database and program, found again by a keyed digest.
 */
package cn.bangfu.kernel.crypto;
