// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/videosurface.h"

#include "parts/tokens.h"
#include "watch/videoplanes.h"

#include <QFile>

namespace spirula::ui
{
namespace
{

constexpr int uniformBytes = (16 + 16 + 4) * int(sizeof(float));

/// Corners of the picture, x and y, then where in the textures they are: a strip of two triangles.
constexpr std::array<float, 16> corners{-1, -1, 0, 1, 1, -1, 1, 1, -1, 1, 0, 0, 1, 1, 1, 0};

QShader shader(const QString &name)
{
    QFile file(QStringLiteral(":/spirula/watch/%1.qsb").arg(name));
    return file.open(QIODevice::ReadOnly) ? QShader::fromSerialized(file.readAll()) : QShader();
}

int turns(const QVideoFrame &frame)
{
    return (int(frame.surfaceFormat().rotation()) + int(frame.rotation())) / 90 % 4;
}

bool isMirrored(const QVideoFrame &frame) { return frame.surfaceFormat().isMirrored() != frame.mirrored(); }

QSize uprightSize(const QVideoFrame &frame)
{
    const QSize size = frame.surfaceFormat().viewport().size();
    return turns(frame) % 2 ? size.transposed() : size;
}

}

struct VideoSurface::Card {
    explicit Card(QRhi &theRhi)
        : rhi(theRhi)
        , planes(theRhi)
    {
    }

    QRhi &rhi;
    VideoPlanes planes;
    std::unique_ptr<QRhiBuffer> vertices;
    std::unique_ptr<QRhiBuffer> uniforms;
    std::unique_ptr<QRhiSampler> sampler;
    std::unique_ptr<QRhiShaderResourceBindings> bindings;
    std::unique_ptr<QRhiGraphicsPipeline> pipeline;
    QRhiRenderPassDescriptor *pass = nullptr;

    void bind();
    void build(QRhiRenderTarget &target);
    void setUniforms(QRhiResourceUpdateBatch &updates, const QMatrix4x4 &position) const;
};

void VideoSurface::Card::bind()
{
    constexpr auto both = QRhiShaderResourceBinding::VertexStage | QRhiShaderResourceBinding::FragmentStage;
    bindings.reset(rhi.newShaderResourceBindings());
    QList<QRhiShaderResourceBinding> list{QRhiShaderResourceBinding::uniformBuffer(0, both, uniforms.get())};
    for (int plane = 0; plane < 3; ++plane)
        list.append(QRhiShaderResourceBinding::sampledTexture(
            plane + 1, QRhiShaderResourceBinding::FragmentStage, planes.texture(plane), sampler.get()));
    bindings->setBindings(list.cbegin(), list.cend());
    bindings->create();
}

void VideoSurface::Card::build(QRhiRenderTarget &target)
{
    vertices.reset(rhi.newBuffer(QRhiBuffer::Immutable, QRhiBuffer::VertexBuffer, sizeof(corners)));
    vertices->create();
    uniforms.reset(rhi.newBuffer(QRhiBuffer::Dynamic, QRhiBuffer::UniformBuffer, uniformBytes));
    uniforms->create();
    sampler.reset(rhi.newSampler(QRhiSampler::Linear, QRhiSampler::Linear, QRhiSampler::None,
                                 QRhiSampler::ClampToEdge, QRhiSampler::ClampToEdge));
    sampler->create();
    bind();

    QRhiVertexInputLayout layout;
    layout.setBindings({{4 * sizeof(float)}});
    layout.setAttributes({{0, 0, QRhiVertexInputAttribute::Float2, 0},
                          {0, 1, QRhiVertexInputAttribute::Float2, 2 * sizeof(float)}});
    pass = target.renderPassDescriptor();
    pipeline.reset(rhi.newGraphicsPipeline());
    pipeline->setTopology(QRhiGraphicsPipeline::TriangleStrip);
    pipeline->setShaderStages({{QRhiShaderStage::Vertex, shader(QStringLiteral("video.vert"))},
                               {QRhiShaderStage::Fragment, shader(QStringLiteral("video.frag"))}});
    pipeline->setVertexInputLayout(layout);
    pipeline->setShaderResourceBindings(bindings.get());
    pipeline->setRenderPassDescriptor(pass);
    pipeline->create();
}

void VideoSurface::Card::setUniforms(QRhiResourceUpdateBatch &updates, const QMatrix4x4 &position) const
{
    constexpr int matrixBytes = 16 * sizeof(float);
    const std::array<float, 4> sampling{float(planes.count()), planes.stretch(), 0, 0};
    updates.updateDynamicBuffer(uniforms.get(), 0, matrixBytes, position.constData());
    updates.updateDynamicBuffer(uniforms.get(), matrixBytes, matrixBytes, planes.toRgb().constData());
    updates.updateDynamicBuffer(uniforms.get(), 2 * matrixBytes, sizeof(sampling), sampling.data());
}

VideoSurface::VideoSurface(QWidget *parent)
    : QRhiWidget(parent)
{
    setAutoFillBackground(false);
}

VideoSurface::~VideoSurface() = default;

void VideoSurface::showFrame(const QVideoFrame &frame)
{
    if (!frame.isValid())
        return;
    m_frame = frame;
    m_fresh = true;
    m_pictureSize = uprightSize(frame);
    update();
}

void VideoSurface::clear()
{
    m_frame = {};
    m_pictureSize = {};
    m_fresh = false;
    update();
}

QMatrix4x4 VideoSurface::placement(const QRhi &rhi) const
{
    const QSizeF fitted = QSizeF(m_pictureSize).scaled(size(), Qt::KeepAspectRatio);
    QMatrix4x4 matrix = rhi.clipSpaceCorrMatrix();
    matrix.scale(float(fitted.width() / width()), float(fitted.height() / height()));
    if (isMirrored(m_frame))
        matrix.scale(-1, 1);
    matrix.rotate(-90.F * float(turns(m_frame)), 0, 0, 1);
    if (m_frame.surfaceFormat().scanLineDirection() == QVideoFrameFormat::BottomToTop)
        matrix.scale(1, -1);
    return matrix;
}

void VideoSurface::initialize(QRhiCommandBuffer *commands)
{
    if (m_card && (&m_card->rhi != rhi() || m_card->pass != renderTarget()->renderPassDescriptor()))
        m_card.reset();
    if (m_card)
        return;
    m_card = std::make_unique<Card>(*rhi());
    m_card->build(*renderTarget());
    QRhiResourceUpdateBatch *updates = rhi()->nextResourceUpdateBatch();
    updates->uploadStaticBuffer(m_card->vertices.get(), corners.data());
    commands->resourceUpdate(updates);
    m_fresh = m_frame.isValid();
}

void VideoSurface::render(QRhiCommandBuffer *commands)
{
    QRhiResourceUpdateBatch *updates = rhi()->nextResourceUpdateBatch();
    if (std::exchange(m_fresh, false) && m_card->planes.upload(m_frame, *updates))
        m_card->bind();
    const bool visible = m_frame.isValid() && m_card->planes.count() > 0;
    if (visible)
        m_card->setUniforms(*updates, placement(*rhi()));
    commands->beginPass(renderTarget(), lightColour(Token::picture), {1.0F, 0}, updates);
    if (visible) {
        const QSize target = renderTarget()->pixelSize();
        commands->setGraphicsPipeline(m_card->pipeline.get());
        commands->setViewport({0, 0, float(target.width()), float(target.height())});
        commands->setShaderResources(m_card->bindings.get());
        const QRhiCommandBuffer::VertexInput input(m_card->vertices.get(), 0);
        commands->setVertexInput(0, 1, &input);
        commands->draw(4);
    }
    commands->endPass();
}

void VideoSurface::releaseResources() { m_card.reset(); }

}
