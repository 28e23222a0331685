package cn.bangfu.bench.nation;

import cn.bangfu.kernel.Gender;

/** Names of people, frequent surnames frequently, a few with rare characters. */
final class Names {

  private static final String FREQUENT = "王李张刘陈杨黄赵吴周";
  private static final String COMMON = "徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈";
  private static final String RARE = "\uD842\uDFB7䶮覃邸佘亓晁";
  private static final String OF_MEN = "伟强磊军勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆志国建文海东庆福生林春";
  private static final String OF_WOMEN = "芳娜敏静丽艳娟霞秀英玲桂兰玉萍红梅燕云莲凤洁雪琳晶慧莹蕾倩丹珍翠琴淑";

  private Names() {}

  static String surname(Lot lot) {
    return lot.characterOf(lot.percent(42) ? FREQUENT : lot.percent(1) ? RARE : COMMON);
  }

  static String full(Lot lot, String surname, Gender gender) {
    String given = gender == Gender.MALE ? OF_MEN : OF_WOMEN;
    return surname + lot.characterOf(given) + (lot.percent(78) ? lot.characterOf(given) : "");
  }
}
