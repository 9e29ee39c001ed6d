/** Orders and series names in Dutch, Spanish, Italian, Portuguese and Swedish. */
export const OTHER_LATIN = `
MRI totale wervelkolom met contrast | ALL with - -
MRI totaal wervelkolom met gado | ALL with - -
MRI gehele wervelkolom zonder en met gadolinium | ALL both - -
MRI CWK TWK LWK met iv contrast | CTL with - -
MR wervelkolom cervicaal | C - - -
MR wervelkolom thoracaal en lumbaal | TL - - -
MR lumbosacrale wervelkolom blanco | LS without - -
MRI WK volledig zonder contrast | ALL without - -
MRI hele WK na contrast | ALL with - -
CT CWK blanco | C without - -
CT myelografie | - intrathecal - -
T1 SAG TWK NA GD | T with sagittal T1
MRI craniospinale as | ALL - - -
MRI LWK zonder gd | L without - -
MRI thoracolumbale wervelkolom | TL - - -
MRI volledige wervelkolom na Gd | ALL with - -
MRI cervicothoracale overgang | CT - - -
MRI geen contrast T1 sag | - without sagittal T1
MRI wervelkolom geheel blanco en contrast | ALL both - -
RM columna completa con contraste | ALL with - -
RM de columna total sin y con gadolinio | ALL both - -
RM columna dorsolumbar | TL - - -
RM columna cervicodorsal con gadolinio | CT with - -
RMN columna lumbosacra simple | LS without - -
RM col. cervical | C - - -
RM columna toraco-lumbar c/c | TL with - -
TAC columna lumbar s/c | L without - -
MieloTC lumbar | L intrathecal - -
RM neuroeje con contraste | ALL with - -
RM cráneo y columna completa con contraste | ALL with - -
SAG T1 POST CONTRASTE DORSAL | T with sagittal T1
RM sacro-coxis | S - - -
RM toda la columna con gadolinio | ALL with - -
RM raquis completo con gadolinio | ALL with - -
RM de médula espinal completa | ALL - - -
RM columna cervical, dorsal y lumbar con contraste | CTL with - -
RM columna sin contraste | - without - -
RM columna lumbar sin gadolinio | L without - -
RM columna panorámica | - - - -
RM columna dorsal S/C Y C/C | T both - -
RM colonna in toto senza e con mdc | ALL both - -
RM rachide in toto con gadolinio | ALL with - -
RM rachide cervico-dorso-lombare s/c mdc | ALL both - -
RM colonna dorsale con mdc | T with - -
RM rachide lombosacrale senza mdc | LS without - -
RMN colonna lombo-sacrale basale | LS without - -
RM colonna vertebrale completa con contrasto | ALL with - -
RM colonna cervicale e dorsale | CT - - -
RM midollo in toto con mdc | ALL with - -
RM encefalo e midollo spinale in toto con mdc | ALL with - -
RM neurasse con mdc | ALL with - -
TC colonna lombare senza mdc | L without - -
SAG T1 DOPO MDC ALTO | - with sagittal T1
T1 SAG FS MDC DORSALE | T with sagittal T1
RM rachide dorso-lombare | TL - - -
RM sacro-coccige | S - - -
RM intera colonna con mdc | ALL with - -
RM colonna senza mezzo di contrasto | - without - -
RM colonna con mezzo di contrasto | - with - -
RM coluna total com contraste | ALL with - -
RM de coluna completa sem e com contraste | ALL both - -
RM coluna cervical s/ contraste | C without - -
RM coluna lombossacra c/ contraste | LS with - -
RM coluna dorsal | T - - -
RM coluna toracolombar | TL - - -
RM neuroeixo com contraste | ALL with - -
RM coluna cérvico-tóraco-lombar | ALL - - -
TC coluna lombar sem contraste | L without - -
SAG T1 PÓS-CONTRASTE | - with sagittal T1
SAG T1 FS PÓS GADOLÍNIO DORSAL | T with sagittal T1
RM coluna cervical, torácica e lombar | CTL - - -
RM sacro e cóccix | S - - -
RM toda a coluna com gadolínio | ALL with - -
RM coluna sem e com gadolínio | - both - -
MR helrygg med kontrast | ALL with - -
MR hela ryggraden utan och med kontrast | ALL both - -
MR halsrygg | C - - -
MR bröstrygg med iv kontrast | T with - -
MR ländrygg utan kontrast | L without - -
MR hals-, bröst- och ländrygg | CTL - - -
MR bröst- och ländrygg med kontrast | TL with - -
MR helrygg +K | ALL with - -
MR helrygg -K | ALL without - -
MR sakrum | S - - -
T1 SAG EFTER KONTRAST | - with sagittal T1
T1 SAG UTAN K | - without sagittal T1
MR hela spinalkanalen | ALL - - -
MR helkropp | - - - -
MR torakalrygg | T - - -
MR lumbalrygg med gadolinium | L with - -
MR cervikalrygg | C - - -
MR ländrygg ej kontrast | L without - -
`;
