/*
 * Names of Unicode properties that Onigmo takes, as JavaScript spells them; names for one property are joined by "/".
 * Onigmo overlooks case, spaces, "-" and "_". Read when the first pattern asks for a property.
 */

export const scriptNames = `
Adlam/Adlm Aghb/Caucasian_Albanian Ahom Anatolian_Hieroglyphs/Hluw Arab/Arabic Armenian/Armn
Armi/Imperial_Aramaic Avestan/Avst Bali/Balinese Bamu/Bamum Bass/Bassa_Vah Batak/Batk Beng/Bengali
Bhaiksuki/Bhks Bopo/Bopomofo Brah/Brahmi Brai/Braille Bugi/Buginese Buhd/Buhid Cakm/Chakma
Canadian_Aboriginal/Cans Cari/Carian Cham Cher/Cherokee Chorasmian/Chrs Common/Zyyy Copt/Coptic/Qaac
Cpmn/Cypro_Minoan Cprt/Cypriot Cuneiform/Xsux Cyrillic/Cyrl Deseret/Dsrt Deva/Devanagari
Diak/Dives_Akuru Dogr/Dogra Dupl/Duployan Egyp/Egyptian_Hieroglyphs Elba/Elbasan Elym/Elymaic
Ethi/Ethiopic Geor/Georgian Glag/Glagolitic Gong/Gunjala_Gondi Gonm/Masaram_Gondi Goth/Gothic
Gran/Grantha Greek/Grek Gujarati/Gujr Gurmukhi/Guru Han/Hani Hang/Hangul Hanifi_Rohingya/Rohg
Hano/Hanunoo Hatr/Hatran Hebr/Hebrew Hira/Hiragana Hmng/Pahawh_Hmong Hmnp/Nyiakeng_Puachue_Hmong
Hung/Old_Hungarian Inherited/Qaai/Zinh Inscriptional_Pahlavi/Phli Inscriptional_Parthian/Prti
Ital/Old_Italic Java/Javanese Kaithi/Kthi Kali/Kayah_Li Kana/Katakana Kannada/Knda Kawi Khar/Kharoshthi
Khitan_Small_Script/Kits Khmer/Khmr Khoj/Khojki Khudawadi/Sind Lana/Tai_Tham Lao/Laoo Latin/Latn
Lepc/Lepcha Limb/Limbu Lina/Linear_A Linb/Linear_B Lisu Lyci/Lycian Lydi/Lydian Mahajani/Mahj
Maka/Makasar Malayalam/Mlym Mand/Mandaic Mani/Manichaean Marc/Marchen Medefaidrin/Medf Meetei_Mayek/Mtei
Mend/Mende_Kikakui Merc/Meroitic_Cursive Mero/Meroitic_Hieroglyphs Miao/Plrd Modi Mong/Mongolian
Mro/Mroo Mult/Multani Myanmar/Mymr Nabataean/Nbat Nagm/Nag_Mundari Nand/Nandinagari
Narb/Old_North_Arabian Newa New_Tai_Lue/Talu Nko/Nkoo Nshu/Nushu Ogam/Ogham Ol_Chiki/Olck
Old_Permic/Perm Old_Persian/Xpeo Old_Sogdian/Sogo Old_South_Arabian/Sarb Old_Turkic/Orkh Old_Uyghur/Ougr
Oriya/Orya Osage/Osge Osma/Osmanya Palm/Palmyrene Pauc/Pau_Cin_Hau Phag/Phags_Pa Phlp/Psalter_Pahlavi
Phnx/Phoenician Rejang/Rjng Runic/Runr Samaritan/Samr Saur/Saurashtra Sgnw/SignWriting Sharada/Shrd
Shavian/Shaw Sidd/Siddham Sinh/Sinhala Sogd/Sogdian Sora/Sora_Sompeng Soyo/Soyombo Sund/Sundanese
Sylo/Syloti_Nagri Syrc/Syriac Tagalog/Tglg Tagb/Tagbanwa Tai_Le/Tale Tai_Viet/Tavt Takr/Takri Tamil/Taml
Tang/Tangut Tangsa/Tnsa Telu/Telugu Tfng/Tifinagh Thaa/Thaana Thai Tibetan/Tibt Tirh/Tirhuta Toto
Ugar/Ugaritic Unknown/Zzzz Vai/Vaii Vith/Vithkuqi Wancho/Wcho Wara/Warang_Citi Yezi/Yezidi Yi/Yiii
Zanabazar_Square/Zanb`;

export const propertyNames = `
AHex/ASCII_Hex_Digit Alpha Alphabetic Any ASCII Assigned Bidi_C/Bidi_Control C/Other Cased
Cased_Letter/LC Case_Ignorable/CI Cc/Control Cf/Format Changes_When_Casefolded/CWCF
Changes_When_Casemapped/CWCM Changes_When_Lowercased/CWL Changes_When_Titlecased/CWT
Changes_When_Uppercased/CWU Close_Punctuation/Pe Cn/Unassigned cntrl Co/Private_Use
Combining_Mark/M/Mark Connector_Punctuation/Pc Cs/Surrogate Currency_Symbol/Sc Dash Dash_Punctuation/Pd
Decimal_Number/Nd Default_Ignorable_Code_Point/DI Dep/Deprecated Dia/Diacritic digit
EBase/Emoji_Modifier_Base EComp/Emoji_Component EMod/Emoji_Modifier Emoji Emoji_Presentation/EPres
Enclosing_Mark/Me Ext/Extender Final_Punctuation/Pf Grapheme_Base/Gr_Base Grapheme_Extend/Gr_Ext
Hex/Hex_Digit IDC/ID_Continue Ideo/Ideographic IDS/ID_Start IDSB/IDS_Binary_Operator
IDST/IDS_Trinary_Operator Initial_Punctuation/Pi Join_C/Join_Control L/Letter Letter_Number/Nl
Line_Separator/Zl Ll/Lowercase_Letter Lm/Modifier_Letter Lo/Other_Letter LOE/Logical_Order_Exception
Lower Lowercase Lt/Titlecase_Letter Lu/Uppercase_Letter Math Math_Symbol/Sm Mc/Spacing_Mark
Mn/Nonspacing_Mark Modifier_Symbol/Sk N/Number NChar/Noncharacter_Code_Point No/Other_Number
Open_Punctuation/Ps Other_Punctuation/Po Other_Symbol/So P/Punctuation Paragraph_Separator/Zp
Pat_Syn/Pattern_Syntax Pattern_White_Space/Pat_WS punct QMark/Quotation_Mark Radical
Regional_Indicator/RI S/Symbol SD/Soft_Dotted Sentence_Terminal/STerm Separator/Z space
Space_Separator/Zs Term/Terminal_Punctuation UIdeo/Unified_Ideograph Upper Uppercase
Variation_Selector/VS White_Space/WSpace XIDC/XID_Continue XIDS/XID_Start`;

/** Properties that JavaScript does not have by one name: how to say them in a JavaScript regex. */
export const composedProperties: { readonly [name: string]: string } = {
  alnum: "[\\p{Alphabetic}\\p{Nd}]",
  blank: "[\\p{Zs}\\t]",
  extendedpictographic: "\\p{Extended_Pictographic}",
  extpict: "\\p{Extended_Pictographic}",
  graph: "[^\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}]",
  print: "[^\\p{Cc}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]",
  word: "[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}]",
  xdigit: "[0-9A-Fa-f]",
  xposixpunct: "[\\p{P}$+<=>\\^`|~]",
  oalpha: "(?![\\p{L}\\p{Nl}])\\p{Alphabetic}",
  otheralphabetic: "(?![\\p{L}\\p{Nl}])\\p{Alphabetic}",
  olower: "(?!\\p{Ll})\\p{Lowercase}",
  otherlowercase: "(?!\\p{Ll})\\p{Lowercase}",
  oupper: "(?!\\p{Lu})\\p{Uppercase}",
  otheruppercase: "(?!\\p{Lu})\\p{Uppercase}",
  omath: "(?!\\p{Sm})\\p{Math}",
  othermath: "(?!\\p{Sm})\\p{Math}",
  ogrext: "(?![\\p{Me}\\p{Mn}])\\p{Grapheme_Extend}",
  othergraphemeextend: "(?![\\p{Me}\\p{Mn}])\\p{Grapheme_Extend}",
  "graphemeclusterbreak=extend": "[\\p{Grapheme_Extend}\\p{Emoji_Modifier}]",
  "graphemeclusterbreak=regionalindicator": "\\p{Regional_Indicator}",
  "graphemeclusterbreak=spacingmark":
    "(?![\\p{Grapheme_Extend}\\u102b\\u102c\\u1038\\u1062-\\u1064\\u1067-\\u106d\\u1083\\u1087-\\u108c\\u108f\\u109a-\\u109c\\u1a61\\u1a63\\u1a64\\uaa7b\\uaa7d\\u{11720}\\u{11721}])[\\p{Mc}\\u0e33\\u0eb3]",
};

/** Properties that are a few ranges: hexadecimal from-to. */
export const rangedProperties: { readonly [name: string]: string } = {
  "graphemeclusterbreak=control":
    "0-9 b-c e-1f 7f-9f ad 61c 180e 200b 200e-200f 2028-202e 2060-206f feff fff0-fffb 13430-1343f 1bca0-1bca3 1d173-1d17a e0000-e001f e0080-e00ff e01f0-e0fff",
  "graphemeclusterbreak=prepend":
    "600-605 6dd 70f 890-891 8e2 d4e 110bd 110cd 111c2-111c3 1193f 11941 11a3a 11a84-11a89 11d46 11f02",
  "graphemeclusterbreak=cr": "d",
  "graphemeclusterbreak=lf": "a",
  "graphemeclusterbreak=l": "1100-115f a960-a97c",
  "graphemeclusterbreak=v": "1160-11a7 d7b0-d7c6",
  "graphemeclusterbreak=t": "11a8-11ff d7cb-d7fb",
  "graphemeclusterbreak=zwj": "200d",
  hyphen: "2d ad 58a 1806 2010-2011 2e17 30fb fe63 ff0d ff65",
  odi: "34f 115f-1160 17b4-17b5 2065 3164 ffa0 fff0-fff8 e0000 e0002-e001f e0080-e00ff e01f0-e0fff",
  otherdefaultignorablecodepoint:
    "34f 115f-1160 17b4-17b5 2065 3164 ffa0 fff0-fff8 e0000 e0002-e001f e0080-e00ff e01f0-e0fff",
  oidc: "b7 387 1369-1371 19da",
  otheridcontinue: "b7 387 1369-1371 19da",
  oids: "1885-1886 2118 212e 309b-309c",
  otheridstart: "1885-1886 2118 212e 309b-309c",
  pcm: "600-605 6dd 70f 890-891 8e2 110bd 110cd",
  prependedconcatenationmark: "600-605 6dd 70f 890-891 8e2 110bd 110cd",
  grlink:
    "94d 9cd a4d acd b4d bcd c4d ccd d3b-d3c d4d dca e3a eba f84 1039-103a 1714-1715 1734 17d2 1a60 1b44 1baa-1bab 1bf2-1bf3 2d7f a806 a82c a8c4 a953 a9c0 aaf6 abed 10a3f 11046 11070 1107f 110b9 11133-11134 111c0 11235 112ea 1134d 11442 114c2 115bf 1163f 116b6 1172b 11839 1193d-1193e 119e0 11a34 11a47 11a99 11c3f 11d44-11d45 11d97 11f41-11f42",
  graphemelink:
    "94d 9cd a4d acd b4d bcd c4d ccd d3b-d3c d4d dca e3a eba f84 1039-103a 1714-1715 1734 17d2 1a60 1b44 1baa-1bab 1bf2-1bf3 2d7f a806 a82c a8c4 a953 a9c0 aaf6 abed 10a3f 11046 11070 1107f 110b9 11133-11134 111c0 11235 112ea 1134d 11442 114c2 115bf 1163f 116b6 1172b 11839 1193d-1193e 119e0 11a34 11a47 11a99 11c3f 11d44-11d45 11d97 11f41-11f42",
};

/** Names that came with Unicode 15, which the engines since 4 have and 1.9 has not. */
export const newerNames = `
age=13.0 age=14.0 age=15.0 chorasmian chrs cpmn cyprominoan diak divesakuru ebase ecomp emod epres
extpict inarabicextendedb inarabicextendedc inchorasmian incjkunifiedideographsextensiong
incjkunifiedideographsextensionh incyprominoan incyrillicextendedd indevanagariextendeda indivesakuru
inethiopicextendedb inkaktoviknumerals inkanaextendedb inkawi inkhitansmallscript inlatinextendedf
inlatinextendedg inlisusupplement innagmundari inolduyghur insymbolsforlegacycomputing intangsa
intangutsupplement intoto inunifiedcanadianaboriginalsyllabicsextendeda invithkuqi inyezidi
inznamennymusicalnotation kawi khitansmallscript kits nagm nagmundari olduyghur ougr tangsa tnsa toto
vith vithkuqi yezi yezidi
`;

/** Versions for `age=`, whose characters are not known here. */
export const ages =
  "1.1 2.0 2.1 3.0 3.1 3.2 4.0 4.1 5.0 5.1 5.2 6.0 6.1 6.2 6.3 7.0 8.0 9.0 10.0 11.0 12.0 12.1 13.0 14.0 15.0";
