import { elementType } from "./element-types.ts";
import type { StreamerElement, StreamerInfo } from "./streamer-info.ts";

// Layouts of the classes that trees and class layouts are made of, as ROOT writes them into its files: one class and version a line, then its elements.
// "b" is a base class with its version; else the element's type number and name, and for arrays the length or the member that counts,
// for the other types the C++ type. Version 0 is that of classes without one, which are written with a checksum of their layout.
const table = `
TTree 5;b TNamed 1;b TAttLine 1;b TAttFill 1;b TAttMarker 1;8 fEntries;8 fTotBytes;8 fZipBytes;8 fSavedBytes;3 fTimerInterval;3 fScanField;3 fUpdate;3 fMaxEntryLoop;3 fMaxVirtualSize;3 fAutoSave;3 fEstimate;61 fBranches TObjArray;61 fLeaves TObjArray;62 fIndexValues TArrayD;62 fIndex TArrayI
TTree 16;b TNamed 1;b TAttLine 1;b TAttFill 1;b TAttMarker 2;16 fEntries;16 fTotBytes;16 fZipBytes;16 fSavedBytes;8 fWeight;3 fTimerInterval;3 fScanField;3 fUpdate;16 fMaxEntries;16 fMaxEntryLoop;16 fMaxVirtualSize;16 fAutoSave;16 fEstimate;61 fBranches TObjArray;61 fLeaves TObjArray;64 fAliases TList*;62 fIndexValues TArrayD;62 fIndex TArrayI;64 fTreeIndex TVirtualIndex*;64 fFriends TList*;64 fUserInfo TList*;64 fBranchRef TBranchRef*
TTree 17;b TNamed 1;b TAttLine 1;b TAttFill 1;b TAttMarker 2;16 fEntries;16 fTotBytes;16 fZipBytes;16 fSavedBytes;8 fWeight;3 fTimerInterval;3 fScanField;3 fUpdate;3 fDefaultEntryOffsetLen;16 fMaxEntries;16 fMaxEntryLoop;16 fMaxVirtualSize;16 fAutoSave;16 fEstimate;61 fBranches TObjArray;61 fLeaves TObjArray;64 fAliases TList*;62 fIndexValues TArrayD;62 fIndex TArrayI;64 fTreeIndex TVirtualIndex*;64 fFriends TList*;64 fUserInfo TList*;64 fBranchRef TBranchRef*
TTree 18;b TNamed 1;b TAttLine 1;b TAttFill 1;b TAttMarker 2;16 fEntries;16 fTotBytes;16 fZipBytes;16 fSavedBytes;16 fFlushedBytes;8 fWeight;3 fTimerInterval;3 fScanField;3 fUpdate;3 fDefaultEntryOffsetLen;16 fMaxEntries;16 fMaxEntryLoop;16 fMaxVirtualSize;16 fAutoSave;16 fAutoFlush;16 fEstimate;61 fBranches TObjArray;61 fLeaves TObjArray;64 fAliases TList*;62 fIndexValues TArrayD;62 fIndex TArrayI;64 fTreeIndex TVirtualIndex*;64 fFriends TList*;64 fUserInfo TList*;64 fBranchRef TBranchRef*
TTree 19;b TNamed 1;b TAttLine 2;b TAttFill 2;b TAttMarker 2;16 fEntries;16 fTotBytes;16 fZipBytes;16 fSavedBytes;16 fFlushedBytes;8 fWeight;3 fTimerInterval;3 fScanField;3 fUpdate;3 fDefaultEntryOffsetLen;6 fNClusterRange;16 fMaxEntries;16 fMaxEntryLoop;16 fMaxVirtualSize;16 fAutoSave;16 fAutoFlush;16 fEstimate;56 fClusterRangeEnd fNClusterRange;56 fClusterSize fNClusterRange;61 fBranches TObjArray;61 fLeaves TObjArray;64 fAliases TList*;62 fIndexValues TArrayD;62 fIndex TArrayI;64 fTreeIndex TVirtualIndex*;64 fFriends TList*;64 fUserInfo TList*;64 fBranchRef TBranchRef*
TTree 20;b TNamed 1;b TAttLine 2;b TAttFill 2;b TAttMarker 3;16 fEntries;16 fTotBytes;16 fZipBytes;16 fSavedBytes;16 fFlushedBytes;8 fWeight;3 fTimerInterval;3 fScanField;3 fUpdate;3 fDefaultEntryOffsetLen;6 fNClusterRange;16 fMaxEntries;16 fMaxEntryLoop;16 fMaxVirtualSize;16 fAutoSave;16 fAutoFlush;16 fEstimate;56 fClusterRangeEnd fNClusterRange;56 fClusterSize fNClusterRange;62 fIOFeatures ROOT::TIOFeatures;61 fBranches TObjArray;61 fLeaves TObjArray;64 fAliases TList*;62 fIndexValues TArrayD;62 fIndex TArrayI;64 fTreeIndex TVirtualIndex*;64 fFriends TList*;64 fUserInfo TList*;64 fBranchRef TBranchRef*
TNtuple 2;b TTree 19;3 fNvar
TBranch 8;b TNamed 1;b TAttFill 1;3 fCompress;3 fBasketSize;3 fEntryOffsetLen;3 fWriteBasket;3 fEntryNumber;3 fOffset;6 fMaxBaskets;3 fSplitLevel;8 fEntries;8 fTotBytes;8 fZipBytes;61 fBranches TObjArray;61 fLeaves TObjArray;61 fBaskets TObjArray;43 fBasketBytes fMaxBaskets;43 fBasketEntry fMaxBaskets;43 fBasketSeek fMaxBaskets;65 fFileName TString
TBranch 11;b TNamed 1;b TAttFill 1;3 fCompress;3 fBasketSize;3 fEntryOffsetLen;3 fWriteBasket;16 fEntryNumber;3 fOffset;6 fMaxBaskets;3 fSplitLevel;16 fEntries;16 fFirstEntry;16 fTotBytes;16 fZipBytes;61 fBranches TObjArray;61 fLeaves TObjArray;61 fBaskets TObjArray;43 fBasketBytes fMaxBaskets;56 fBasketEntry fMaxBaskets;56 fBasketSeek fMaxBaskets;65 fFileName TString
TBranch 12;b TNamed 1;b TAttFill 2;3 fCompress;3 fBasketSize;3 fEntryOffsetLen;3 fWriteBasket;16 fEntryNumber;3 fOffset;6 fMaxBaskets;3 fSplitLevel;16 fEntries;16 fFirstEntry;16 fTotBytes;16 fZipBytes;61 fBranches TObjArray;61 fLeaves TObjArray;61 fBaskets TObjArray;43 fBasketBytes fMaxBaskets;56 fBasketEntry fMaxBaskets;56 fBasketSeek fMaxBaskets;65 fFileName TString
TBranch 13;b TNamed 1;b TAttFill 2;3 fCompress;3 fBasketSize;3 fEntryOffsetLen;3 fWriteBasket;16 fEntryNumber;62 fIOFeatures ROOT::TIOFeatures;3 fOffset;6 fMaxBaskets;3 fSplitLevel;16 fEntries;16 fFirstEntry;16 fTotBytes;16 fZipBytes;61 fBranches TObjArray;61 fLeaves TObjArray;61 fBaskets TObjArray;43 fBasketBytes fMaxBaskets;56 fBasketEntry fMaxBaskets;56 fBasketSeek fMaxBaskets;65 fFileName TString
TBranchElement 1;b TBranch 8;65 fClassName TString;3 fClassVersion;3 fID;3 fType;3 fStreamerType
TBranchElement 9;b TBranch 12;65 fClassName TString;65 fParentName TString;65 fClonesName TString;13 fCheckSum;3 fClassVersion;3 fID;3 fType;3 fStreamerType;3 fMaximum;64 fBranchCount TBranchElement*;64 fBranchCount2 TBranchElement*
TBranchElement 10;b TBranch 13;65 fClassName TString;65 fParentName TString;65 fClonesName TString;13 fCheckSum;2 fClassVersion;3 fID;3 fType;3 fStreamerType;3 fMaximum;64 fBranchCount TBranchElement*;64 fBranchCount2 TBranchElement*
TBranchObject 1;b TBranch 13;65 fClassName TString
TBranchRef 1;b TBranch 13;64 fRefTable TRefTable*
TLeaf 2;b TNamed 1;3 fLen;3 fLenType;3 fOffset;18 fIsRange;18 fIsUnsigned;64 fLeafCount TLeaf*
TLeafO 1;b TLeaf 2;18 fMinimum;18 fMaximum
TLeafB 1;b TLeaf 2;1 fMinimum;1 fMaximum
TLeafS 1;b TLeaf 2;2 fMinimum;2 fMaximum
TLeafI 1;b TLeaf 2;3 fMinimum;3 fMaximum
TLeafL 1;b TLeaf 2;16 fMinimum;16 fMaximum
TLeafF 1;b TLeaf 2;5 fMinimum;5 fMaximum
TLeafD 1;b TLeaf 2;8 fMinimum;8 fMaximum
TLeafC 1;b TLeaf 2;3 fMinimum;3 fMaximum
TLeafF16 1;b TLeaf 2;19 fMinimum;19 fMaximum
TLeafF16 2;b TLeaf 2;19 fMinimum;19 fMaximum
TLeafD32 1;b TLeaf 2;9 fMinimum;9 fMaximum
TLeafD32 2;b TLeaf 2;9 fMinimum;9 fMaximum
TLeafElement 1;b TLeaf 2;3 fID;3 fType
TLeafObject 4;b TLeaf 2;18 fVirtual
TAttLine 1;2 fLineColor;2 fLineStyle;2 fLineWidth
TAttLine 2;2 fLineColor;2 fLineStyle;2 fLineWidth
TAttFill 1;2 fFillColor;2 fFillStyle
TAttFill 2;2 fFillColor;2 fFillStyle
TAttMarker 1;2 fMarkerColor;2 fMarkerStyle;5 fMarkerSize
TAttMarker 2;2 fMarkerColor;2 fMarkerStyle;5 fMarkerSize
TAttMarker 3;2 fMarkerColor;2 fMarkerStyle;5 fMarkerSize
ROOT::TIOFeatures 0;11 fIOBits
ROOT::TIOFeatures 1;11 fIOBits
TLeafG 1;b TLeaf 2;16 fMinimum;16 fMaximum
TNtupleD 1;b TTree 20;3 fNvar
TStreamerInfo 9;b TNamed 1;13 fCheckSum;3 fClassVersion;64 fElements TObjArray*
TStreamerElement 4;b TNamed 1;3 fType;3 fSize;3 fArrayLength;3 fArrayDim;23 fMaxIndex 5;65 fTypeName TString
TStreamerBase 3;b TStreamerElement 4;3 fBaseVersion
TStreamerBase 1;b TStreamerElement 4
TStreamerBasicType 2;b TStreamerElement 4
TStreamerBasicPointer 2;b TStreamerElement 4;3 fCountVersion;65 fCountName TString;65 fCountClass TString
TStreamerLoop 2;b TStreamerElement 4;3 fCountVersion;65 fCountName TString;65 fCountClass TString
TStreamerObject 2;b TStreamerElement 4
TStreamerObjectAny 2;b TStreamerElement 4
TStreamerObjectPointer 2;b TStreamerElement 4
TStreamerObjectAnyPointer 2;b TStreamerElement 4
TStreamerString 2;b TStreamerElement 4
TStreamerSTL 3;b TStreamerElement 4;3 fSTLtype;3 fCtype
TStreamerSTLstring 2;b TStreamerSTL 3
TStreamerArtificial 1;b TStreamerElement 4
TNamed 1;b TObject 1;65 fName TString;65 fTitle TString
TVector2 3;b TObject 1;8 fX;8 fY
TVector3 3;b TObject 1;8 fX;8 fY;8 fZ
TLorentzVector 4;b TObject 1;61 fP TVector3;8 fE
TRotation 1;b TObject 1;8 fxx;8 fxy;8 fxz;8 fyx;8 fyy;8 fyz;8 fzx;8 fzy;8 fzz
TObjString 1;b TObject 1;65 fString TString
TMatrixTBase<double> 5;b TObject 1;3 fNrows;3 fNcols;3 fRowLwb;3 fColLwb;6 fNelems;3 fNrowIndex;8 fTol
TMatrixTBase<float> 5;b TObject 1;3 fNrows;3 fNcols;3 fRowLwb;3 fColLwb;6 fNelems;3 fNrowIndex;5 fTol
TTime 2;16 fMilliSec
`;

let infos: Map<string, Map<number, StreamerInfo>> | null = null;

/**
 * The built-in layout of a class: what lets a file without class layouts (streamer info) of its own be read, and the class layouts themselves.
 * `version` null asks for the newest. Null where the class or the version is not known.
 */
export function builtInInfo(className: string, version: number | null): StreamerInfo | null {
  infos ??= parseTable();
  const versions = infos.get(className);
  if (versions === undefined) return null;
  return versions.get(version ?? Math.max(...versions.keys())) ?? null;
}

function parseTable(): Map<string, Map<number, StreamerInfo>> {
  const parsed = new Map<string, Map<number, StreamerInfo>>();
  for (const line of table.trim().split("\n")) {
    const [head, ...elements] = line.split(";");
    const [className, version] = head!.split(" ");
    const info = { className: className!, version: Number(version), checksum: 0, elements: elements.map(parseElement) };
    parsed.set(info.className, (parsed.get(info.className) ?? new Map<number, StreamerInfo>()).set(info.version, info));
  }
  return parsed;
}

function parseElement(text: string): StreamerElement {
  const [kind, name, detail = ""] = text.split(" ");
  const isBase = kind === "b";
  const type = isBase ? elementType.base : Number(kind);
  const isFixedArray = type > elementType.fixedArray && type < elementType.pointerArray;
  return {
    name: name!,
    title: "",
    type,
    typeName: detail,
    isBase,
    arrayLength: isFixedArray ? Number(detail) : 0,
    dims: isFixedArray ? [Number(detail)] : [],
    countName: detail,
    baseVersion: isBase ? Number(detail) : 0,
  };
}
