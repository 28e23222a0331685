/** Pages about digital certificates: the own ones, those one registers, whom one trusts. */
package cn.bangfu.web.certificate;
